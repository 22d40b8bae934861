package dev.usher.model.decision;

/** What has become of a proposal by the decision's moment. */
public enum ReasonState {
  /** The decision has what was proposed, and no other proposal outdid it. */
  FOLLOWED,
  /** The moment from which it holds is still to come, and nobody has outdone it. */
  TO_COME,
  /** Other proposals outdid it. */
  OUTDONE,
  /** Others of equal salience say something else, so that none of them is followed. */
  IN_CONFLICT,
  /**
   * Nothing comes of it for this contact, though nobody outdid it: the moment from which it would
   * hold, or that its span would be counted from, does not come, or the case is over.
   */
  IDLE
}
