package dev.usher.explain;

/** What has become of a rule by the decision's moment. */
public enum RuleState {
  /** All its conditions hold, and something that it proposes has begun, or never will. */
  FIRED("fired"),
  /** Nothing that it proposes has begun; the moment at which something does is known. */
  LATER("later"),
  /** One of its conditions does not hold. */
  NOT_FIRED("not-fired"),
  /** It bears {@code enabled false}, whatever its conditions say. */
  SWITCHED_OFF("switched-off");

  private final String key;

  RuleState(String key) {
    this.key = key;
  }

  /** Returns the name that an explanation's JSON uses, such as {@code not-fired}. */
  public String key() {
    return key;
  }
}
