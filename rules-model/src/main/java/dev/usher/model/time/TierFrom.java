package dev.usher.model.time;

/** From when a tier may be proposed: it cannot wait for a target, since each tier has its own. */
public sealed interface TierFrom extends From permits AtTier, ContactFrom {}
