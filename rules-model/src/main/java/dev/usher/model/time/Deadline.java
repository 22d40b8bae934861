package dev.usher.model.time;

/** By when an action is due. */
public sealed interface Deadline permits Countdown, ByTarget {}
