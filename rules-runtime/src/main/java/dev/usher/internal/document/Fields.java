package dev.usher.internal.document;

import dev.usher.internal.text.Nearest;
import dev.usher.model.internal.ShownText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values by name, each with its path. */
public final class Fields {
  private final String path;
  private final DocumentNode.Mapping mapping;

  Fields(String path, DocumentNode.Mapping mapping) {
    this.path = path;
    this.mapping = mapping;
  }

  /** Hands on a fault for every name that is not known and every name that comes again. */
  public Fields check(Collection<String> known, Consumer<Fault> faults) {
    for (DocumentNode.Entry entry : mapping.entries().values()) {
      if (!known.contains(entry.key().name())) {
        faults.accept(unknown(entry.key(), known));
      }
    }
    return once(faults);
  }

  /** Hands on a fault for every name that comes again; the names are free. */
  public Fields once(Consumer<Fault> faults) {
    for (DocumentNode.Key key : mapping.repeated()) {
      faults.accept(fault(key, "comes again: once is allowed", null));
    }
    return this;
  }

  private Fault unknown(DocumentNode.Key key, Collection<String> known) {
    Optional<String> meant = Nearest.to(key.name(), known);
    return meant.isPresent()
        ? fault(key, "is not known here", "did you mean \"" + meant.get() + "\"?")
        : fault(key, "is not known here: known are " + String.join(", ", known), null);
  }

  private Fault fault(DocumentNode.Key key, String what, @Nullable String hint) {
    String at = child(ShownText.excerpt(key.name()));
    return new Fault(at, key.line(), key.column(), at + " " + what, hint);
  }

  /** Whether a name is there, be its value null. */
  public boolean has(String name) {
    return mapping.entries().containsKey(name);
  }

  /** Returns the value of a name, or nothing if it is absent or null. */
  public Optional<Value> find(String name) {
    DocumentNode.Entry entry = mapping.entries().get(name);
    return Optional.ofNullable(entry)
        .map(present -> Value.of(child(name), present.value()))
        .filter(value -> !value.isNothing());
  }

  /**
   * Returns the value of a name.
   *
   * @throws FaultException if it is absent or null
   */
  public Value need(String name) {
    return find(name).orElseThrow(() -> missing(name).exception());
  }

  private Fault missing(String name) {
    DocumentNode.Entry entry = mapping.entries().get(name);
    String at = child(name);
    return entry == null
        ? new Fault(at, mapping.line(), mapping.column(), at + " is missing", null)
        : fault(entry.key(), "is missing: it has no value", null);
  }

  /** Returns all names and values, in the order of the text. */
  public List<Member> members() {
    List<Member> members = new ArrayList<>(mapping.entries().size());
    for (DocumentNode.Entry entry : mapping.entries().values()) {
      DocumentNode.Key key = entry.key();
      DocumentNode name =
          new DocumentNode.Scalar(
              key.line(), key.column(), DocumentNode.Notation.PLAIN, key.name());
      String at = child(ShownText.excerpt(key.name()));
      members.add(new Member(Value.of(at, name), Value.of(at, entry.value())));
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

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
