@NullMarked
package dev.usher.flink;

import org.jspecify.annotations.NullMarked;
