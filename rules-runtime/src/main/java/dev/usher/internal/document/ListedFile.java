package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;
import java.util.List;

/** The shape of a file that is a list under a name, and the words on what is not of that shape. */
public final class ListedFile {
  private ListedFile() {}

  /**
   * Returns what stands in a file.
   *
   * @param list the name that the list is to stand under
   * @throws FaultException if the list stands there without its name, or something else does
   */
  public static Fields fields(Value file, String list) {
    if (file.isList()) {
      throw file.wrong(
          "values by name are allowed", "write " + list + ": in a line above the list");
    }
    return file.fields();
  }

  /**
   * Returns what is listed, each of which has a name.
   *
   * @param each what one of them is called
   * @throws FaultException if it is no list, or an empty one
   */
  public static List<Value> named(Value list, String each) {
    if (list.isMapping()) {
      throw list.wrong("a list is allowed", "begin each " + each + " with a dash: - name: …");
    }
    return some(list);
  }

  /**
   * Returns what is listed.
   *
   * @throws FaultException if it is no list, or an empty one
   */
  public static List<Value> some(Value list) {
    List<Value> items = list.items();
    if (items.isEmpty()) {
      throw list.fault(
          DiagnosticCode.EMPTY_LIST, list.path() + " is empty: at least one is needed", null);
    }
    return items;
  }
}
