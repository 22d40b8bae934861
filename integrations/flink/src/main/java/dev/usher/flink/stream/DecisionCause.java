package dev.usher.flink.stream;

/** Why a case was decided. */
public enum DecisionCause {
  /** Its contact came in; the first decision of a case has this cause and no other. */
  ARRIVAL,
  /** Something happened to it. */
  EVENT,
  /** Its time had come: the {@code nextReview} of the decision before. */
  REVIEW,
  /** There is a new policy. */
  POLICY
}
