package dev.usher.internal.document;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values by name, each with its path. */
public final class Fields {
  /** What is told of names; so many have one too many said, which tells that there are more. */
  private static final Bound MOST = Bound.PROBLEMS_OF_FILE;

  /** What a table of other names says of a name that stands for none: this and the name. */
  public static final String ADVICE = "?";

  private final Value whole;
  private final Mapping mapping;

  /** The names that were meant by others, whose faults have been handed on. */
  private Set<String> mistyped = Set.of();

  Fields(Value whole, Mapping mapping) {
    this.whole = whole;
    this.mapping = mapping;
  }

  /** Hands on a fault for every name that is not known and every name that comes again. */
  public Fields check(Collection<String> known, Consumer<Fault> faults) {
    return check(known, Map.of(), faults);
  }

  /**
   * Hands on a fault for every name that is not known and every name that comes again. What was
   * meant by an unknown name is not missing, too.
   *
   * @param others other names for known ones, in small letters and with hyphens only
   */
  public Fields check(
      Collection<String> known, Map<String, String> others, Consumer<Fault> faults) {
    int unknown = 0;
    for (Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.name()) && !MOST.isExceededBy(unknown++)) {
        faults.accept(unknown(entry, known, others));
      }
    }
    return once(faults);
  }

  /** Hands on a fault for every name that is not known and every name that comes again. */
  public Fields check(FieldNames known, Consumer<Fault> faults) {
    int unknown = 0;
    for (Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.name()) && !MOST.isExceededBy(unknown++)) {
        faults.accept(unknown(entry, known.all(), known.others()));
      }
    }
    return once(faults);
  }

  /** Hands on a fault for every name that comes again; the names are free. */
  public Fields once(Consumer<Fault> faults) {
    for (Mapping.Entry again : mapping.repeated()) {
      Mapping.Entry first = mapping.find(again.name());
      String where =
          first != null && first.line() < again.line() ? ", it stands in line " + first.line() : "";
      faults.accept(
          fault(DiagnosticCode.DUPLICATE_KEY, again, "comes again: once is allowed" + where, null));
    }
    return this;
  }

  private Fault unknown(Mapping.Entry entry, Collection<String> known, Map<String, String> others) {
    String name = entry.name();
    Optional<Fault> split = SplitFigure.at(whole, mapping, entry);
    if (split.isPresent()) {
      return split.get();
    }
    Optional<String> meant =
        Meant.by(name, others, known)
            .filter(other -> !has(other) || Nearest.to(name, List.of(other)).isPresent());
    if (meant.isPresent()) {
      mistyped = mistyped.isEmpty() ? new HashSet<>() : mistyped;
      mistyped.add(meant.get());
      return fault(DiagnosticCode.UNKNOWN_KEY, entry, "is not known here", Meant.hint(meant.get()));
    }
    String advice = others.get(ADVICE + name);
    return fault(
        DiagnosticCode.UNKNOWN_KEY,
        entry,
        "is not known here: known are " + String.join(", ", known),
        advice);
  }

  private Fault fault(
      DiagnosticCode code, Mapping.Entry entry, String what, @Nullable String hint) {
    String at = whole.child(ShownText.excerpt(entry.name()));
    return new Fault(code, at, entry.line(), entry.column(), entry.length(), at + " " + what, hint);
  }

  /** Returns whether a name comes more than once. */
  public boolean comesAgain(String name) {
    return mapping.repeated().stream().anyMatch(entry -> entry.name().equals(name));
  }

  /** Whether a name is there, be its value null. */
  public boolean has(String name) {
    return mapping.find(name) != null;
  }

  /** Returns the value of a name, or null if it is absent or null. */
  public @Nullable Value get(String name) {
    Mapping.Entry entry = mapping.find(name);
    return entry == null || Value.isNothing(entry.value())
        ? null
        : new Value(whole, name, entry.value());
  }

  /** Returns the value of a name, or nothing if it is absent or null. */
  public Optional<Value> find(String name) {
    return Optional.ofNullable(get(name));
  }

  /** Returns what a reading makes of the value of a name, or null if it is absent or null. */
  public <T> @Nullable T read(String name, Function<Value, T> reading) {
    Value value = get(name);
    return value == null ? null : reading.apply(value);
  }

  /** Returns what a reading makes of the value of a name, or what to take if there is none. */
  public <T> T read(String name, Function<Value, T> reading, T absent) {
    Value value = get(name);
    return value == null ? absent : reading.apply(value);
  }

  /** Returns the text of a name, or null if it is absent or null. */
  public @Nullable String text(String name) {
    Value value = get(name);
    return value == null ? null : value.text();
  }

  /** Returns the texts in the list of a name; none, if it is absent or null. */
  public List<String> texts(String name) {
    return read(name, value -> value.each(Value::text), List.of());
  }

  /** Returns whether the value of a name is true; false, if it is absent or null. */
  public boolean flag(String name) {
    Value value = get(name);
    return value != null && value.flag();
  }

  /**
   * Returns the value of a name.
   *
   * @throws FaultException if it is absent or null
   */
  public Value need(String name) {
    Value value = get(name);
    if (value == null) {
      throw mistyped.contains(name)
          ? FaultException.known(missing(name))
          : missing(name).exception();
    }
    return value;
  }

  private Fault missing(String name) {
    Mapping.Entry entry = mapping.find(name);
    String at = whole.child(name);
    return entry == null
        ? new Fault(
            DiagnosticCode.MISSING_KEY,
            at,
            mapping.line(),
            mapping.column(),
            0,
            at + " is missing",
            null)
        : fault(DiagnosticCode.MISSING_KEY, entry, "is missing: it has no value", null);
  }

  /** Returns all names and values, in the order of the text. */
  public List<Member> members() {
    List<Member> members = new ArrayList<>(mapping.entries().size());
    for (Mapping.Entry entry : mapping.entries()) {
      DocumentNode name =
          new DocumentNode.Scalar(
              entry.line(),
              entry.column(),
              entry.length(),
              DocumentNode.Notation.PLAIN,
              entry.name());
      String at = ShownText.excerpt(entry.name());
      members.add(new Member(new Value(whole, at, name), new Value(whole, at, entry.value())));
    }
    return members;
  }

  /**
   * One of the values by name.
   *
   * @param name the name, as a text; never null
   * @param value its value, which may be nothing; never null
   */
  public record Member(Value name, Value value) {}
}
