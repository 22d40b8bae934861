package dev.usher.internal.log;

import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The names of what a log can leave out. */
public final class LeavableFields {
  private static final String OWN = "fields.";

  private LeavableFields() {}

  /**
   * Returns a field's name.
   *
   * @throws IllegalArgumentException if a contact has no such field, or cannot be without it
   */
  public static String checked(String field) {
    NavigableSet<String> names = names();
    boolean isOwn = field.startsWith(OWN) && field.length() > OWN.length();
    if (!isOwn && !names.contains(field)) {
      String hint = Nearest.to(field, names).map(near -> " (" + Meant.hint(near) + ")").orElse("");
      throw new IllegalArgumentException(
          "%s cannot be left out%s: %s and fields.NAME can"
              .formatted(field, hint, String.join(", ", names)));
    }
    return field;
  }

  static NavigableSet<String> names() {
    NavigableSet<String> names = new TreeSet<>();
    Arrays.stream(LeavableField.values()).map(LeavableField::key).forEach(names::add);
    Arrays.stream(LeavableAccountField.values()).map(LeavableAccountField::key).forEach(names::add);
    return names;
  }
}
