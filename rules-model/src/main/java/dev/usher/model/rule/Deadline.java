package dev.usher.model.rule;

/** By when an action is due. */
public sealed interface Deadline permits Countdown, ByTarget {}
