package dev.usher.internal.manifest;

import dev.usher.internal.text.Meant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which type of a field is meant by a type of another language. */
final class FieldKindHint {
  private static final String CHOICE = "list what it may be, as in [basic, economy]";
  private static final Map<String, String> OTHERS = others();

  private FieldKindHint() {}

  private static Map<String, String> others() {
    Map<String, String> others = new HashMap<>();
    put(others, "yes-no", "boolean bool flag yesno yes/no true/false checkbox bit");
    put(others, "number", "integer int long decimal double float numeric count percent percentage");
    put(others, "amount", "money currency price sum cost bigdecimal");
    put(others, "text", "string str char varchar word name id");
    put(others, "texts", "strings list array set tags labels string[] text[] list-of-texts");
    put(others, "moment", "date datetime date-time time timestamp instant");
    return others;
  }

  private static void put(Map<String, String> others, String kind, String words) {
    for (String word : words.split(" ", -1)) {
      others.put(word, kind);
    }
  }

  static @Nullable String of(String written, Collection<String> kinds) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "enum", "choice", "select", "options", "one-of", "list of values" -> CHOICE;
      default -> Meant.by(written, OTHERS, kinds).map(Meant::hint).orElse(null);
    };
  }
}
