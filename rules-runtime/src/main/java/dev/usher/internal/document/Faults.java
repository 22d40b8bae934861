package dev.usher.internal.document;

import dev.usher.policy.DiagnosticSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything that is wrong with a text, collected while its reading goes on. */
public final class Faults implements Consumer<Fault> {
  private final List<Fault> all = new ArrayList<>();

  @Override
  public void accept(Fault fault) {
    all.add(fault);
  }

  /** Returns what was read, or nothing if it had a fault, which is then among {@link #all}. */
  public <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (FaultException wrong) {
      all.add(wrong.fault());
      return Optional.empty();
    }
  }

  /** Whether any of them keeps the text from being used. */
  public boolean haveError() {
    return all.stream().anyMatch(fault -> fault.code().severity() == DiagnosticSeverity.ERROR);
  }

  /** Returns the faults in the order in which they were found. */
  public List<Fault> all() {
    return List.copyOf(all);
  }
}
