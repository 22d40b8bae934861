package dev.usher.model.rule;

import dev.usher.model.Severity;
import java.util.Set;

/** What the facts of the later questions know: how serious the case is, and for whom. */
public sealed interface WithAssessment permits Assessed, Tiered {

  /** How serious the case is. */
  Severity getSeverity();

  /** The customer is a VIP. */
  boolean isVip();

  /** An emergency has begun. */
  boolean isEmergency();

  /** The signals that earlier rules have set. */
  Set<String> getSignals();
}
