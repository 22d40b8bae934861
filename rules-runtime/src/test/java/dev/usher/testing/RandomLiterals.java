package dev.usher.testing;

import dev.usher.model.time.Metric;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Literals that a policy's check lets pass, in every form in which they may be written. */
final class RandomLiterals {
  private static final List<String> TEXTS =
      List.of(
          "urgent",
          "strategic",
          "긴급 😀",
          "\"q\" \\ // /* end",
          "\\u0041",
          "it's",
          "end",
          "rule \"x\"",
          "$case",
          "é ü ß",
          "null",
          "a,b;c:d (e)");
  private static final List<String> WHOLES = List.of("0", "1", "2", "3", "7", "30", "2147483647");
  private static final List<String> AMOUNTS =
      List.of("0", "1", "99", "100", "100B", "100.0B", "100.00B", "500", "500.01B", "0.01B");
  private static final List<String> LARGE_AMOUNTS =
      List.of("999999999", "3000000000B", "123456789012345678.123456789B", "1000.10B", "7.5B");
  private static final List<String> NUMBERS =
      List.of("0", "1", "2.5B", "2.50B", "30", "30.0B", "0.000000001B", "3000000000B");
  private static final List<String> GIVEN =
      List.of(
          "0",
          "1",
          "100",
          "100.0",
          "99.50",
          "99.5",
          "0.01",
          "0.10",
          "2147483647",
          "2147483648.0",
          "1234567890123.45",
          "99999999999999.9");
  private static final List<String> SHARES =
      List.of("0", "5", "5.5B", "5.50B", "0.1B", "99.9B", "100", "100B");
  private static final List<String> EXPRESSIONS =
      List.of("r.*", ".*(0|5)", "c-1?[0-9]", "refund", "[a-z]+", ".*", "re(fund|order)", "null");
  private static final List<String> TIMES =
      List.of("00:00", "09:00", "12:30", "15:30", "18:00", "23:59", "24:00");
  private static final List<String> SLUGS =
      List.of("call-back", "repeat", "x", "check-2", "consult-finance", "surge", "hold-99");

  private final Manifest manifest;
  private final Draw draw;

  RandomLiterals(Manifest manifest, Draw draw) {
    this.manifest = manifest;
    this.draw = draw;
  }

  /** Returns whether there are values that a literal of that meaning may name. */
  boolean hasAny(Meaning meaning) {
    return switch (meaning) {
      case TOPIC -> !manifest.topics().isEmpty();
      case WORD_LIST -> !manifest.words().isEmpty();
      case DESK -> !manifest.desks().isEmpty();
      case NUMBER_FIELD -> !fields(FieldType.Kind.NUMBER).isEmpty();
      case AMOUNT_FIELD -> !fields(FieldType.Kind.AMOUNT).isEmpty();
      case YES_NO_FIELD -> !fields(FieldType.Kind.YES_NO).isEmpty();
      case TEXT_FIELD -> !fields(FieldType.Kind.TEXT).isEmpty();
      case TEXTS_FIELD -> !fields(FieldType.Kind.TEXTS).isEmpty();
      case MOMENT_FIELD -> !fields(FieldType.Kind.MOMENT).isEmpty();
      default -> true;
    };
  }

  private List<String> fields(FieldType.Kind kind) {
    return manifest.fields().entrySet().stream()
        .filter(field -> field.getValue().kind() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns a literal that a subject may be compared with. */
  Literal of(Subject subject) {
    if (subject instanceof Subject.Inquired inquired && inquired.inquiry() == Inquiry.TEXT) {
      String field = (String) inquired.arguments().get(0).value().orElseThrow();
      List<String> values = manifest.fields().get(field).values();
      return values.isEmpty() ? of(subject.domain()) : text(draw.dealt(values));
    }
    return of(subject.domain());
  }

  Literal of(Domain domain) {
    return switch (domain.kind()) {
      case TEXT, TEXTS -> text(domain.meaning());
      case AMOUNT -> figure(draw.chance(70) ? draw.dealt(AMOUNTS) : draw.dealt(LARGE_AMOUNTS));
      case WHOLE -> whole(domain.meaning());
      case SHARE -> figure(draw.dealt(SHARES));
      case NUMBER -> figure(draw.dealt(NUMBERS));
      case YES_NO -> new Literal.YesNo(draw.chance(50), Place.NOWHERE);
      case CONSTANT -> constant(domain.members());
    };
  }

  Literal constant(List<Enum<?>> constants) {
    return new Literal.Constant(draw.dealt(constants), Place.NOWHERE);
  }

  Literal text(Meaning meaning) {
    return text(
        switch (meaning) {
          case TOPIC -> draw.any(manifest.topics());
          case WORD_LIST -> draw.any(manifest.words().keySet());
          case DESK -> draw.any(manifest.desks().keySet());
          case NUMBER_FIELD -> draw.dealt(fields(FieldType.Kind.NUMBER));
          case AMOUNT_FIELD -> draw.dealt(fields(FieldType.Kind.AMOUNT));
          case YES_NO_FIELD -> draw.dealt(fields(FieldType.Kind.YES_NO));
          case TEXT_FIELD -> draw.dealt(fields(FieldType.Kind.TEXT));
          case TEXTS_FIELD -> draw.dealt(fields(FieldType.Kind.TEXTS));
          case MOMENT_FIELD -> draw.dealt(fields(FieldType.Kind.MOMENT));
          case ROLE -> draw.any(manifest.roles());
          case METRIC -> draw.dealt(Arrays.asList(Metric.values())).key();
          case LANGUAGE -> draw.any("ko", "en", "ja", "yue", "de");
          case LOCALE -> draw.any("ko-KR", "en", "ja", "de-AT", "zh-Hans-CN");
          case TIME_OF_DAY -> draw.dealt(TIMES);
          case ACTION, HOLD, REFUSAL, SIGNAL -> draw.any(SLUGS);
          default -> draw.dealt(TEXTS);
        });
  }

  /** Returns a regular expression. */
  Literal expression() {
    return text(draw.dealt(EXPRESSIONS));
  }

  Literal whole(Meaning meaning) {
    return switch (meaning) {
      case TIER -> figure(String.valueOf(draw.number(1, manifest.tiers().size())));
      case PERCENT -> figure(String.valueOf(draw.any(1, 10, 50, 99, 100)));
      default -> figure(draw.dealt(WHOLES));
    };
  }

  /** Returns an amount that a verb is given, in a currency of two decimals. */
  Literal given() {
    return figure(draw.dealt(GIVEN));
  }

  /** Returns a figure for a helper word: a tier, or a length that every unit of time allows. */
  Literal length(Meaning meaning) {
    return meaning == Meaning.FREE
        ? figure(String.valueOf(draw.any(1, 2, 7, 15, 30, 90)))
        : whole(meaning);
  }

  private static Literal text(String text) {
    return new Literal.Text(text, Place.NOWHERE);
  }

  static Literal figure(String written) {
    boolean exact = written.endsWith("B");
    String digits = exact ? written.substring(0, written.length() - 1) : written;
    return new Literal.Figure(new BigDecimal(digits), exact, Place.NOWHERE);
  }
}
