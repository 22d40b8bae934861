package dev.usher.spring.boot;

/** What a line of the log carries of its contact. */
public enum ContactInLog {
  /** Its id alone. */
  NONE,

  /** All but its message, so that decisions can be replayed. */
  WITHOUT_MESSAGE,

  /** Its message too, without what is masked. */
  WITH_MESSAGE
}
