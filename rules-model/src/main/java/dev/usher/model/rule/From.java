package dev.usher.model.rule;

/** From when a proposal holds; a proposal without it holds from the contact's receipt. */
public sealed interface From permits BeforeNeeded, AtTier {}
