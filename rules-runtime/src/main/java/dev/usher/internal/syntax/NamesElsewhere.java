package dev.usher.internal.syntax;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people call properties and questions, and what rules call them. */
final class NamesElsewhere {
  private static final String WORDS =
      "name the words under words in policy.yaml and write mentions(\"their-name\")";
  private static final String CLOCK =
      "a rule sees no clock; write receivedBetween(\"22:00\", \"06:00\"), or weekday";
  private static final String PROGRESS =
      "time never appears in a condition; a verb may count from it, as in"
          + " sinceReopened(hours(2))";
  private static final String NEEDED = "write neededWithin(days(7))";
  private static final String EARLIER =
      "write contactsWithin(days(7)), contactsOnTopicWithin(days(7)) or refundsWithin(days(90))";

  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("message", WORDS),
          Map.entry("subject", WORDS),
          Map.entry("text", WORDS),
          Map.entry("body", WORDS),
          Map.entry("neededby", NEEDED),
          Map.entry("deadline", NEEDED),
          Map.entry("reopenedat", PROGRESS),
          Map.entry("reopened", PROGRESS),
          Map.entry("firstrespondedat", PROGRESS),
          Map.entry("resolvedat", PROGRESS),
          Map.entry("unansweredsince", PROGRESS),
          Map.entry("lastupdatedat", PROGRESS),
          Map.entry("tiersince", PROGRESS),
          Map.entry("age", PROGRESS),
          Map.entry("receivedat", CLOCK),
          Map.entry("createdat", CLOCK),
          Map.entry("time", CLOCK),
          Map.entry("hour", CLOCK),
          Map.entry("hours", CLOCK),
          Map.entry("day", CLOCK),
          Map.entry("date", CLOCK),
          Map.entry("now", CLOCK),
          Map.entry("today", CLOCK),
          Map.entry("history", EARLIER),
          Map.entry("contacts", EARLIER),
          Map.entry("weekend", "write weekday in (Weekday.SATURDAY, Weekday.SUNDAY)"),
          Map.entry("isweekend", "write weekday in (Weekday.SATURDAY, Weekday.SUNDAY)"),
          Map.entry("businesshours", "write open"),
          Map.entry("amount", "write refund"),
          Map.entry("country", "write locale, or declare a field in policy.yaml"),
          Map.entry("customer", "write account.id"),
          Map.entry("client", "write account.id"),
          Map.entry("priority", "write severity"),
          Map.entry("type", "write topic"),
          Map.entry("category", "write topic"),
          Map.entry("tags", "write labels"));

  private static final List<String> PREFIXES =
      List.of("contact.", "case.", "ticket.", "fields.", "request.");
  private static final Pattern GETTER = Pattern.compile("(?:is|get|has)([A-Z].*)");
  private static final Pattern METHOD =
      Pattern.compile("(.+)\\.(equals|equalsIgnoreCase|contains|startsWith|endsWith|isEmpty)");
  private static final Pattern SPREADSHEET = Pattern.compile("AND|OR|NOT|IF|SUM|ISBLANK");

  private NamesElsewhere() {}

  /** The hint for a name that is no property, or null. */
  static @Nullable String propertyHint(Question question, String name) {
    String bare = bare(name);
    SortedSet<String> known = Vocabulary.subjects(question);
    if (!Vocabulary.group(question, bare).isEmpty()) {
      return HINTS.get(bare);
    }
    if (known.contains(bare)) {
      return "write " + bare + (Inquiry.named(bare).isPresent() ? "(…)" : "");
    }
    String alike = alike(bare, known);
    if (alike != null) {
      return "write " + alike;
    }
    String hint = HINTS.get(letters(bare.substring(bare.lastIndexOf('.') + 1)));
    if (bare.startsWith("progress.")) {
      return PROGRESS;
    }
    if (hint != null && bare.indexOf('.') < 0) {
      return hint;
    }
    int dot = bare.indexOf('.');
    if (dot > 0 && known.contains(bare.substring(0, dot))) {
      return "write " + bare.substring(0, dot);
    }
    return RuleDiagnostics.didYouMean(bare, known);
  }

  private static String bare(String name) {
    String bare = name.startsWith("$") ? name.substring(name.indexOf('.') + 1) : name;
    for (String prefix : PREFIXES) {
      if (bare.startsWith(prefix)) {
        return bare.substring(prefix.length());
      }
    }
    Matcher getter = GETTER.matcher(bare);
    return getter.matches()
        ? getter.group(1).substring(0, 1).toLowerCase(Locale.ROOT) + getter.group(1).substring(1)
        : bare;
  }

  /** The one name that has the same letters, or the same last part. */
  private static @Nullable String alike(String name, SortedSet<String> known) {
    String letters = letters(name);
    List<String> same = known.stream().filter(each -> letters(each).equals(letters)).toList();
    if (same.isEmpty()) {
      same =
          known.stream()
              .filter(each -> letters(each.substring(each.indexOf('.') + 1)).equals(letters))
              .toList();
    }
    return same.size() == 1 ? same.get(0) : null;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** The hint for a question that there is not, or null. */
  static @Nullable String inquiryHint(Question question, String name) {
    if (SPREADSHEET.matcher(name).matches()) {
      return switch (name) {
        case "OR" -> "write || between the conditions";
        case "NOT" -> "write ! before the condition";
        case "IF" -> "write a rule for each of the two";
        default -> "write && between the conditions";
      };
    }
    if (Vocabulary.subjects(question).contains(bare(name))) {
      return "write " + bare(name);
    }
    String near = RuleDiagnostics.didYouMean(name, Vocabulary.subjects(question));
    return near == null ? propertyHint(question, name) : near;
  }

  /** The hint for a property that is called as Java would, or null. */
  static @Nullable String methodHint(String path, Token argument) {
    Matcher method = METHOD.matcher(path);
    if (!method.matches()) {
      return null;
    }
    String asked = method.group(1);
    String text = argument.is(")") ? "" : " " + RuleText.cut(argument.text());
    return switch (method.group(2)) {
      case "contains" -> "write " + asked + " contains" + text;
      case "startsWith" -> "write " + asked + " matches \"" + argument.value() + ".*\"";
      case "endsWith" -> "write " + asked + " matches \".*" + argument.value() + '"';
      case "isEmpty" -> "write " + asked + " == null";
      default -> "write " + asked + " ==" + text;
    };
  }
}
