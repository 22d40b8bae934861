package dev.usher.internal.document;

import dev.usher.internal.bounds.Bound;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.DiagnosticSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that is wrong with a text, collected while its reading goes on. Of what is too much
 * the first is kept; once there are too many errors, nothing is read any more.
 */
public final class Faults implements Consumer<Fault> {
  private static final int MOST = Bound.PROBLEMS_OF_FILE.most();

  private final List<Fault> all = new ArrayList<>();
  private int errors;
  private int others;

  @Override
  public void accept(Fault fault) {
    boolean isError = fault.code().severity() == DiagnosticSeverity.ERROR;
    int count = isError ? ++errors : ++others;
    if (count <= MOST) {
      all.add(fault);
    }
  }

  /** Returns what was read, or nothing if it had a fault, which is then among {@link #all}. */
  public <T> Optional<T> attempt(Supplier<T> reading) {
    if (isFull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.get());
    } catch (FaultException wrong) {
      if (!wrong.isKnown()) {
        accept(wrong.fault());
      }
      return Optional.empty();
    }
  }

  /** Whether any of them keeps the text from being used. */
  public boolean haveError() {
    return errors > 0;
  }

  /** Whether there are so many errors that nothing is read any more. */
  public boolean isFull() {
    return errors > MOST;
  }

  /** Returns how many of them keep the text from being used, be they kept or not. */
  public int errors() {
    return errors;
  }

  /** Returns how many faults were found, be they kept or not. */
  public int count() {
    return errors + others;
  }

  /** Returns the faults in the order in which they were found. */
  public List<Fault> all() {
    if (errors <= MOST) {
      return List.copyOf(all);
    }
    List<Fault> more = new ArrayList<>(all);
    String message = "there are more problems than the " + MOST + " shown";
    more.add(new Fault(DiagnosticCode.TOO_MANY_DIAGNOSTICS, "", 0, 0, 0, message, null));
    return List.copyOf(more);
  }
}
