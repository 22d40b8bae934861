/**
 * Easy Rules decides the benchmark's contacts. Start with {@link
 * dev.usher.examples.peers.easyrules.EasyRulesPeer}.
 */
@NullMarked
package dev.usher.examples.peers.easyrules;

import org.jspecify.annotations.NullMarked;
