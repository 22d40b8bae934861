/**
 * OpenL Tablets decides the benchmark's contacts. Start with {@link
 * dev.usher.examples.peers.openl.OpenLPeer}.
 */
@NullMarked
package dev.usher.examples.peers.openl;

import org.jspecify.annotations.NullMarked;
