package dev.usher.policy;

/** What a policy says of the money where no rule grants or refuses it. */
public enum UnlessRuled {
  /** What is asked for is granted. */
  GRANTED,
  /** It is refused. */
  REFUSED
}
