package dev.usher.sentence;

import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Signature;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import dev.usher.testing.SamplePolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every word that there is, in a sentence: drawn from the enums, so that none is left out of what
 * was reviewed.
 */
class VocabularySentencesTest {
  private static final Place HERE = Place.NOWHERE;
  private static final Sentences SENTENCES = Sentences.of(SamplePolicy.manifest());
  private static final Span SPAN = new Elapsed(Duration.ofHours(12));
  private static final List<Object> TIMES = times();

  @Test
  void everyProperty_andEveryOperator_isASentence() {
    List<String> lines = new ArrayList<>();
    for (Property property : Property.values()) {
      lines.addAll(about(new Subject.Named(property, HERE)));
    }
    Golden.assertSame("properties.txt", lines);
  }

  @Test
  void everyInquiry_isASentence() {
    List<String> lines = new ArrayList<>();
    for (Inquiry inquiry : Inquiry.values()) {
      List<Argument> arguments =
          inquiry.signature().parameters().stream().map(VocabularySentencesTest::argument).toList();
      lines.addAll(about(new Subject.Inquired(inquiry, arguments, HERE, HERE)));
    }
    Golden.assertSame("inquiries.txt", lines);
  }

  @Test
  void everyVerb_andEveryHelperWord_isASentence() {
    Set<String> lines = new LinkedHashSet<>();
    for (Verb verb : Verb.values()) {
      for (Signature signature : verb.signatures()) {
        List<Parameter> parameters = signature.parameters();
        List<Object> plain = parameters.stream().map(each -> values(each).get(0)).toList();
        lines.add(verb.key() + ": " + SENTENCES.proposal(verb.proposal(plain)));
        for (int at = 0; at < parameters.size(); at++) {
          for (Object value : values(parameters.get(at))) {
            List<Object> with = new ArrayList<>(plain);
            with.set(at, value);
            lines.add(verb.key() + ": " + SENTENCES.proposal(verb.proposal(with)));
          }
        }
      }
    }
    Golden.assertSame("proposals.txt", List.copyOf(lines));
  }

  private static List<String> about(Subject subject) {
    List<String> lines = new ArrayList<>();
    Domain domain = subject.domain();
    Arrays.stream(Operator.values())
        .filter(operator -> fits(operator, domain))
        .forEach(operator -> lines.addAll(told(subject, operator, literals(operator, domain))));
    if (subject.isOptional()) {
      lines.addAll(told(subject, Operator.EQUAL, List.of(new Literal.Absent(HERE))));
      lines.addAll(told(subject, Operator.NOT_EQUAL, List.of(new Literal.Absent(HERE))));
    }
    return lines;
  }

  private static List<String> told(Subject subject, Operator operator, List<Literal> literals) {
    Atom atom = new Atom(subject, operator, literals, HERE, HERE);
    return List.of(
        DrlText.of(atom),
        "    " + SENTENCES.condition(atom),
        "    not: " + SENTENCES.condition(new Condition.Not(atom, HERE)),
        "    wanted: " + SENTENCES.wanted(atom));
  }

  private static boolean fits(Operator operator, Domain domain) {
    boolean single = domain.kind() != Domain.Kind.TEXTS;
    boolean yesNo = domain.kind() == Domain.Kind.YES_NO;
    return switch (operator) {
      case HOLDS -> yesNo;
      case EQUAL, NOT_EQUAL -> single;
      case LESS, AT_MOST, MORE, AT_LEAST -> domain.hasOrder();
      case IN, NOT_IN -> single && !yesNo;
      case CONTAINS, NOT_CONTAINS -> !single;
      case MATCHES, NOT_MATCHES -> domain.kind() == Domain.Kind.TEXT;
    };
  }

  private static List<Literal> literals(Operator operator, Domain domain) {
    List<Literal> literals = literals(domain);
    return switch (operator.arity()) {
      case NONE -> List.of();
      case ONE -> literals.subList(0, 1);
      case SEVERAL -> literals;
    };
  }

  private static List<Literal> literals(Domain domain) {
    return switch (domain.kind()) {
      case TEXT, TEXTS ->
          List.of(new Literal.Text("first-class", HERE), new Literal.Text("two words", HERE));
      case AMOUNT -> List.of(figure("1500"), figure("0.5"));
      case WHOLE -> List.of(figure("2"), figure("3"));
      case SHARE, NUMBER -> List.of(figure("2.50"), figure("30"));
      case YES_NO -> List.of(new Literal.YesNo(true, HERE));
      case CONSTANT ->
          List.of(
              new Literal.Constant(domain.members().get(1), HERE),
              new Literal.Constant(domain.members().get(2), HERE));
    };
  }

  private static Literal figure(String figure) {
    return new Literal.Figure(new BigDecimal(figure), false, HERE);
  }

  private static Argument argument(Parameter parameter) {
    if (parameter.type() == Elapsed.class) {
      return new Argument.Call(HelperWord.DAYS, List.of(figure("7")), HERE, HERE);
    }
    Object value = values(parameter).get(0);
    return value instanceof String text ? new Literal.Text(text, HERE) : figure(value.toString());
  }

  /** Values for a parameter; of what helper words make, everything that fits. */
  private static List<Object> values(Parameter parameter) {
    if (parameter.type() == String.class) {
      return List.of(text(parameter.meaning()));
    } else if (parameter.type() == int.class) {
      return List.of(parameter.meaning() == Meaning.NEED ? 1 : 2);
    } else if (parameter.type() == BigDecimal.class) {
      return List.of(new BigDecimal("2500.5"));
    } else if (parameter.type().isEnum()) {
      return List.of(parameter.type().getEnumConstants()[2]);
    }
    return TIMES.stream().filter(parameter.type()::isInstance).toList();
  }

  private static String text(Meaning meaning) {
    return switch (meaning) {
      case METRIC -> "first-response";
      case DESK -> "desk-emea";
      case TIME_OF_DAY -> "09:30";
      case ROLE -> "cs-lead";
      default -> "the-" + meaning.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    };
  }

  private static List<Object> times() {
    List<Object> times = new ArrayList<>();
    for (HelperWord word : HelperWord.values()) {
      for (Signature signature : word.signatures()) {
        times.add(
            word.of(
                signature.parameters().stream()
                    .map(each -> each.type() == Span.class ? SPAN : values(each).get(0))
                    .toList()));
      }
    }
    return times;
  }
}
