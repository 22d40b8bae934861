package dev.usher.model.time;

/** From when a proposal holds; a proposal without it holds from the contact's receipt. */
public sealed interface From permits BeforeNeeded, AtTier {}
