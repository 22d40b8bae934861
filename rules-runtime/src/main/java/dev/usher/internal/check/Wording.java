package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleText;
import dev.usher.internal.text.Nearest;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How messages about a rule show its parts. */
final class Wording {
  private Wording() {}

  static String of(Subject subject) {
    return subject instanceof Subject.Inquired ? subject.name() + "(…)" : subject.name();
  }

  /** A subject as a rule writes it. */
  static String written(Subject subject) {
    boolean readable =
        !(subject instanceof Subject.Inquired inquired)
            || inquired.arguments().stream().noneMatch(Argument.Unreadable.class::isInstance);
    return readable ? DrlText.of(subject) : of(subject);
  }

  static String of(Argument argument) {
    return argument instanceof Argument.Call call
        ? call.word().key() + "(…)"
        : RuleText.cut(DrlText.of(argument));
  }

  /** The hint that names the constant of an enum that was probably meant, or null. */
  static @Nullable String constantHint(Class<?> type, String written) {
    String name = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    List<String> all = Vocabulary.constants(type).stream().map(Enum::name).toList();
    String last = name.substring(name.indexOf('.') + 1);
    List<String> longer =
        all.stream().filter(each -> last.length() > 1 && each.startsWith(last)).toList();
    Optional<String> meant =
        longer.size() == 1 ? Optional.of(longer.get(0)) : Nearest.to(last, all);
    return meant.map(found -> "write " + type.getSimpleName() + "." + found).orElse(null);
  }

  /** What a literal stands for as text, without quotes and, for a constant, without its enum. */
  static String bare(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return text.text();
    }
    String written = DrlText.of(literal);
    int dot = written.indexOf('.');
    boolean constant = dot > 0 && Vocabulary.enums().containsKey(written.substring(0, dot));
    return constant ? written.substring(dot + 1) : written;
  }
}
