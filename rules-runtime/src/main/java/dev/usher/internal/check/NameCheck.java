package dev.usher.internal.check;

import static dev.usher.internal.manifest.ManifestPart.DESKS;
import static dev.usher.internal.manifest.ManifestPart.FIELDS;
import static dev.usher.internal.manifest.ManifestPart.TEAMS;
import static dev.usher.internal.manifest.ManifestPart.TIERS;
import static dev.usher.internal.manifest.ManifestPart.TOPICS;
import static dev.usher.internal.manifest.ManifestPart.WORDS;

import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.names.FreeName;
import dev.usher.internal.names.Slug;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleText;
import dev.usher.internal.syntax.WrittenTime;
import dev.usher.internal.text.KnownNames;
import dev.usher.model.internal.DayHours;
import dev.usher.model.internal.LanguageTag;
import dev.usher.model.time.Metric;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Subject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the names and figures in a rule against what the manifest declares. */
final class NameCheck {
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+");
  private static final String WORD_LIST = "word list";
  private static final int ALL = 100;

  private final Manifest manifest;
  private final Set<ManifestPart> unknown;
  private final RuleDiagnostics diagnostics;

  NameCheck(Manifest manifest, Set<ManifestPart> unknown, RuleDiagnostics diagnostics) {
    this.manifest = manifest;
    this.unknown = unknown;
    this.diagnostics = diagnostics;
  }

  /** Checks a text; returns whether it can be used. */
  boolean text(Literal.Text literal, Meaning meaning) {
    Optional<String> objection = FreeName.objectionTo(literal.text());
    if (objection.isPresent()) {
      return refuse(literal, "the text " + Wording.of(literal) + " " + objection.get());
    }
    return switch (meaning) {
      case TOPIC -> declared(literal, "topic", manifest.topics(), EnumSet.of(TOPICS));
      case WORD_LIST -> declared(literal, WORD_LIST, manifest.words().keySet(), EnumSet.of(WORDS));
      case DESK -> declared(literal, "desk", manifest.desks().keySet(), EnumSet.of(DESKS));
      case ROLE ->
          declared(
              literal, "role, team or desk", manifest.roles(), EnumSet.of(TIERS, TEAMS, DESKS));
      case NUMBER_FIELD -> field(literal, FieldType.Kind.NUMBER);
      case AMOUNT_FIELD -> field(literal, FieldType.Kind.AMOUNT);
      case YES_NO_FIELD -> field(literal, FieldType.Kind.YES_NO);
      case TEXT_FIELD -> field(literal, FieldType.Kind.TEXT);
      case TEXTS_FIELD -> field(literal, FieldType.Kind.TEXTS);
      case MOMENT_FIELD -> field(literal, FieldType.Kind.MOMENT);
      case METRIC -> metric(literal);
      case LANGUAGE -> language(literal);
      case LOCALE -> locale(literal);
      case TIME_OF_DAY -> timeOfDay(literal);
      case ACTION -> madeUp(literal, "an action");
      case HOLD -> madeUp(literal, "a hold");
      case REFUSAL -> madeUp(literal, "a refusal");
      case SIGNAL -> madeUp(literal, "a signal");
      case TIER, NEED, PERCENT, AMOUNT, AMOUNT_EACH, FREE -> true;
    };
  }

  /** Checks a whole number; returns whether it can be used. */
  boolean figure(Place place, int figure, Meaning meaning) {
    int highest = manifest.tiers().size();
    boolean above = figure > highest && !unknown.contains(TIERS);
    if (meaning == Meaning.TIER && (figure < 1 || above)) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_TIER,
          place,
          "there is no tier " + figure + "; the manifest declares tiers 1 to " + highest);
      return false;
    }
    if (meaning == Meaning.NEED && figure < 1) {
      diagnostics.add(
          DiagnosticCode.FIGURE_OUT_OF_RANGE,
          place,
          "at least 1 of them must agree, not " + figure);
      return false;
    }
    if (meaning == Meaning.PERCENT && (figure < 1 || figure > ALL)) {
      diagnostics.add(
          DiagnosticCode.FIGURE_OUT_OF_RANGE,
          place,
          "a share is 1 to " + ALL + " percent, not " + figure);
      return false;
    }
    return true;
  }

  private boolean refuse(Literal.Text literal, String message) {
    // Where one cannot be seen, the reader of the file has said so.
    if (RuleText.firstInvisible(literal.text()) < 0) {
      diagnostics.add(DiagnosticCode.MALFORMED_NAME, literal.place(), message);
    }
    return false;
  }

  /**
   * Checks that a name is declared.
   *
   * @param in where the manifest may declare it
   */
  private boolean declared(
      Literal.Text literal, String kind, Collection<String> known, Set<ManifestPart> in) {
    if (known.contains(literal.text()) || !Collections.disjoint(in, unknown)) {
      return true;
    }
    String message =
        Wording.of(literal)
            + " is no "
            + kind
            + " that policy.yaml declares"
            + KnownNames.among(known, "; it declares none");
    diagnostics.add(
        DiagnosticCode.UNDECLARED_NAME,
        literal.place(),
        message,
        declaredHint(literal.text(), kind, known));
    return false;
  }

  private @Nullable String declaredHint(String written, String kind, Collection<String> known) {
    String plain = RuleText.plain(written);
    if (known.contains(plain)) {
      return "write \"" + plain + "\", in plain letters";
    }
    String near = RuleDiagnostics.didYouMean(written, known);
    if (near != null) {
      return near;
    }
    if (kind.equals(WORD_LIST)) {
      return listOf(written);
    }
    return written.isBlank() || written.equalsIgnoreCase("null") ? "write null" : null;
  }

  /** The hint for a word that stands on a list of words, or null. */
  private @Nullable String listOf(String word) {
    return manifest.words().entrySet().stream()
        .filter(
            list ->
                list.getValue().stream()
                    .anyMatch(each -> each.replace("*", "").equalsIgnoreCase(word)))
        .map(list -> "write \"" + list.getKey() + "\", the list that the word stands on")
        .findFirst()
        .orElse(null);
  }

  /** The hint for a tier that is called by its role, or null. */
  @Nullable String tierHint(Literal literal) {
    String written = Wording.bare(literal);
    int tier = manifest.tiers().indexOf(written) + 1;
    if (tier > 0) {
      return "write " + tier + ": " + written + " is tier " + tier;
    }
    return FIGURE.matcher(written).matches() ? "write " + written : null;
  }

  private boolean field(Literal.Text literal, FieldType.Kind wanted) {
    String name = literal.text();
    FieldType type = manifest.fields().get(name);
    if (type == null) {
      Collection<String> known = new TreeSet<>(manifest.fields().keySet());
      return declared(literal, "field", known, EnumSet.of(FIELDS));
    }
    if (type.kind() != wanted) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_FIELD_QUESTION,
          literal.place(),
          Wording.of(literal) + " is " + type.words() + " in policy.yaml, not " + wanted.words(),
          "ask " + type.kind().question(name));
      return false;
    }
    return true;
  }

  /** Checks that a field of the policy's own may say a text. */
  private void value(String field, Literal.Text literal) {
    FieldType type = manifest.fields().get(field);
    if (type != null && type.kind() == FieldType.Kind.TEXT && !type.allows(literal.text())) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_FIELD_VALUE,
          literal.place(),
          Wording.of(literal) + " is no value of \"" + field + "\"; it is " + type.words(),
          RuleDiagnostics.didYouMean(literal.text(), type.values()));
    }
  }

  /** Checks a text that something is compared with. */
  void compared(Subject subject, Literal.Text literal) {
    boolean right = text(literal, subject.domain().meaning());
    if (right
        && subject instanceof Subject.Inquired inquired
        && inquired.inquiry() == Inquiry.TEXT
        && !inquired.arguments().isEmpty()
        && inquired.arguments().get(0) instanceof Literal.Text field) {
      value(field.text(), literal);
    }
  }

  private boolean metric(Literal.Text literal) {
    if (Metric.find(literal.text()).isPresent()) {
      return true;
    }
    Collection<String> known = Arrays.stream(Metric.values()).map(Metric::key).toList();
    String message = Wording.of(literal) + " is no metric; there are " + String.join(", ", known);
    diagnostics.add(
        DiagnosticCode.UNKNOWN_METRIC,
        literal.place(),
        message,
        RuleDiagnostics.didYouMean(literal.text(), known));
    return false;
  }

  private boolean language(Literal.Text literal) {
    String written = literal.text();
    Optional<String> tag = LanguageTag.canonical(written);
    if (tag.isPresent() && tag.get().equals(written) && written.indexOf('-') < 0) {
      return true;
    }
    String near = tag.isPresent() ? tag.get() : LanguageTag.nearest(written);
    String hint = near == null ? null : "write \"" + LanguageTag.language(near) + '"';
    if (near != null && near.indexOf('-') > 0 && written.equals(near)) {
      hint += ", or ask for the locale";
    }
    boolean alias = tag.isPresent() && CODE.matcher(written).matches();
    diagnostics.add(
        DiagnosticCode.MALFORMED_LANGUAGE,
        literal.place(),
        alias
            ? "no contact's language is "
                + Wording.of(literal)
                + ", which is read as \""
                + LanguageTag.language(tag.get())
                + '"'
            : "a language has two or three small letters, such as \"ko\", not "
                + Wording.of(literal),
        hint);
    return false;
  }

  private boolean locale(Literal.Text literal) {
    String written = literal.text();
    Optional<String> tag = LanguageTag.canonical(written);
    if (tag.isPresent() && tag.get().equals(written)) {
      return true;
    }
    String near = tag.isPresent() ? tag.get() : LanguageTag.nearest(written);
    diagnostics.add(
        DiagnosticCode.MALFORMED_LANGUAGE,
        literal.place(),
        tag.isPresent()
            ? "no contact's locale is " + Wording.of(literal) + ", which is read as \"" + near + '"'
            : "a locale is a language tag, such as \"ko-KR\", not " + Wording.of(literal),
        near == null ? null : "write \"" + near + '"');
    return false;
  }

  private boolean timeOfDay(Literal.Text literal) {
    if (DayHours.minute(literal.text()) != DayHours.NONE) {
      return true;
    }
    String message =
        "a time of day is \"00:00\" to \"24:00\", such as \"09:00\", not " + Wording.of(literal);
    diagnostics.add(
        DiagnosticCode.MALFORMED_TIME_OF_DAY,
        literal.place(),
        message,
        WrittenTime.hint(literal.text()));
    return false;
  }

  private boolean madeUp(Literal.Text literal, String kind) {
    if (Slug.isOne(literal.text())) {
      return true;
    }
    String slug =
        literal
            .text()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String message =
        "the name of "
            + kind
            + " has lower-case letters, digits and hyphens only, not "
            + Wording.of(literal);
    diagnostics.add(
        DiagnosticCode.MALFORMED_NAME,
        literal.place(),
        message,
        slug.isEmpty() ? null : "write \"" + slug + "\"");
    return false;
  }
}
