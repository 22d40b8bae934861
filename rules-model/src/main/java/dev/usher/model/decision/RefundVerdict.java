package dev.usher.model.decision;

/** Whether the money that a contact is about is due. */
public enum RefundVerdict {
  /** It is due. */
  GRANTED,
  /** It is due once those have agreed who must, and nothing holds the case up. */
  APPROVAL,
  /** It is not due. */
  REFUSED
}
