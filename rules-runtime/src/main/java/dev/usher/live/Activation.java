package dev.usher.live;

/** How a version of a policy came into force. */
public enum Activation {
  /** It is the one that the usher was opened with. */
  OPENING,

  /** It was read anew, because somebody asked for it or a watch saw a change. */
  RELOAD,

  /** Somebody went back to it. */
  ROLLBACK
}
