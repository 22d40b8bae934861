@NullMarked
package dev.usher.flink.internal;

import org.jspecify.annotations.NullMarked;
