package dev.usher.model.time;

/** From when an action may be proposed. */
public sealed interface ActionFrom extends From permits ContactFrom, TargetFrom {}
