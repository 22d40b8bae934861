/**
 * KIE DMN decides the benchmark's contacts. Start with {@link
 * dev.usher.examples.peers.dmn.DmnPeer}.
 */
@NullMarked
package dev.usher.examples.peers.dmn;

import org.jspecify.annotations.NullMarked;
