package dev.usher.internal.judge;

import dev.usher.internal.engine.RuleFailure;
import dev.usher.model.AskedContact;
import dev.usher.model.rule.Case;
import org.jspecify.annotations.Nullable;

/** A fact that a contact posed on its way, and what fired for it. Not safe to share. */
public final class PosedFact {
  private final AskedContact asked;
  private final Case fact;
  private final Firings ours = new Firings();
  private @Nullable RuleFailure ourFailure;
  private @Nullable Throwable judgeFailure;

  PosedFact(AskedContact asked, Case fact) {
    this.asked = asked;
    this.fact = fact;
  }

  /** Returns the contact that posed it. */
  public AskedContact asked() {
    return asked;
  }

  /** Returns the fact. */
  public Case fact() {
    return fact;
  }

  /** Returns what the engine fired. */
  public Firings ours() {
    return ours;
  }

  /** Returns what the judge fired, once it has been asked. */
  public Firings judged() {
    return (Firings) fact.proposals();
  }

  /** Returns how a rule failed in the engine, or null. */
  public @Nullable RuleFailure ourFailure() {
    return ourFailure;
  }

  void failed(RuleFailure failure) {
    ourFailure = failure;
  }

  /** Returns what the judge threw, or null. */
  public @Nullable Throwable judgeFailure() {
    return judgeFailure;
  }

  void judgeFailed(Throwable failure) {
    judgeFailure = failure;
  }
}
