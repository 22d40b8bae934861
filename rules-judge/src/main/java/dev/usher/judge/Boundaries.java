package dev.usher.judge;

import dev.usher.model.internal.DayHours;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.SubjectVisitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the conditions of rules compare with: where the answers of a fact may turn. */
final class Boundaries {
  private static final int MOST_CONTACTS = 6;

  private final Map<Property, Set<String>> written = new EnumMap<>(Property.class);
  private final Map<Property, List<Object>> values = new EnumMap<>(Property.class);
  private final Map<String, List<Object>> fields = new HashMap<>();
  private final Set<Duration> spans = new TreeSet<>();
  private final Set<Integer> minutesOfDay = new TreeSet<>();
  private int contacts = 2;
  private boolean refundsAsked;

  static Boundaries of(List<Rule> rules) {
    Boundaries boundaries = new Boundaries();
    rules.stream().flatMap(rule -> rule.atoms().stream()).forEach(boundaries::add);
    return boundaries;
  }

  private void add(Atom atom) {
    List<Object> compared =
        atom.literals().stream().flatMap(literal -> literal.value().stream()).toList();
    atom.subject().accept(new Compared(compared)).run();
  }

  private void add(Property property, Object value) {
    if (written.computeIfAbsent(property, key -> new TreeSet<>()).add(value.toString())) {
      values.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
    }
  }

  /** A field is asked for by its name. */
  private void add(String field, List<Object> compared) {
    List<Object> known = fields.computeIfAbsent(field, key -> new ArrayList<>());
    compared.stream().filter(value -> !known.contains(value)).forEach(known::add);
  }

  private void add(Inquiry inquiry, List<Object> arguments, List<Object> compared) {
    refundsAsked |= inquiry == Inquiry.REFUNDS_WITHIN;
    for (Object value : compared) {
      if (inquiry == Inquiry.REFUNDS_WITHIN) {
        add(Property.REFUND, value);
      } else if (value instanceof Integer count) {
        contacts = Math.max(contacts, Math.min(count, MOST_CONTACTS));
      }
    }
    for (Object value : arguments) {
      if (value instanceof Elapsed span) {
        spans.add(span.length());
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (inquiry.signature().parameters().get(i).meaning() == Meaning.TIME_OF_DAY) {
        minutesOfDay.add(DayHours.minute((String) arguments.get(i)));
      }
    }
  }

  /** Says how to take what a subject is compared with. */
  private final class Compared implements SubjectVisitor<Runnable> {
    private final List<Object> compared;

    Compared(List<Object> compared) {
      this.compared = compared;
    }

    @Override
    public Runnable named(Subject.Named named) {
      return () -> compared.forEach(value -> add(named.property(), value));
    }

    @Override
    public Runnable inquired(Subject.Inquired inquired) {
      List<Object> arguments = Argument.values(inquired.arguments()).orElse(List.of());
      return inquired.inquiry().isField()
              && !arguments.isEmpty()
              && arguments.get(0) instanceof String field
          ? () -> add(field, compared)
          : () -> add(inquired.inquiry(), arguments, compared);
    }
  }

  /** Returns what a property is compared with, each value once. */
  List<Object> of(Property property) {
    return values.getOrDefault(property, List.of());
  }

  /** Returns what texts or sets of texts are compared with. */
  List<String> texts(Property property) {
    return of(property).stream().map(String.class::cast).toList();
  }

  /** Returns what a field of the policy's own is compared with, each value once. */
  List<Object> of(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** Returns whether an inquiry adds up what earlier contacts asked for. */
  boolean refundsAsked() {
    return refundsAsked;
  }

  /** Returns the spans that inquiries ask about. */
  List<Duration> spans() {
    return List.copyOf(spans);
  }

  /** Returns the times of day that inquiries ask about, in minutes from midnight. */
  List<Integer> minutesOfDay() {
    return List.copyOf(minutesOfDay);
  }

  /** Returns how many contacts inquiries may count. */
  int contacts() {
    return contacts;
  }
}
