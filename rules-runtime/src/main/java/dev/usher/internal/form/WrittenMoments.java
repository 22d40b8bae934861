package dev.usher.internal.form;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.Mapping;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;

/** Shows moments in messages as their author wrote them; the model knows them in UTC only. */
final class WrittenMoments {
  private WrittenMoments() {}

  /** Returns a message about a value, or about something in it, with the moments as written. */
  static String in(Value whole, String message) {
    return in(whole.node(), message);
  }

  private static String in(DocumentNode node, String message) {
    String shown = message;
    if (node instanceof DocumentNode.Scalar scalar) {
      String text = scalar.text();
      return Moments.find(text)
          .map(moment -> message.replace(moment.toString(), text))
          .orElse(message);
    }
    if (node instanceof DocumentNode.Sequence list) {
      for (DocumentNode item : list.items()) {
        shown = in(item, shown);
      }
    } else if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        shown = in(entry.value(), shown);
      }
    }
    return shown;
  }
}
