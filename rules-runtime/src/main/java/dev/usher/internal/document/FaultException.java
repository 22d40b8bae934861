package dev.usher.internal.document;

/** Carries a fault to whoever knows how to report it; never leaves the library. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  /** Whether what led to it has been handed on as a fault of its own. */
  private final boolean known;

  FaultException(Fault fault) {
    this(fault, false);
  }

  private FaultException(Fault fault, boolean known) {
    super(fault.message(), null, false, false);
    this.fault = fault;
    this.known = known;
  }

  /** Makes one that only follows from another fault, which has been handed on. */
  static FaultException known(Fault fault) {
    return new FaultException(fault, true);
  }

  /** Whether it only follows from another fault, which has been handed on. */
  boolean isKnown() {
    return known;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }
}
