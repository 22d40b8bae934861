@NullMarked
package dev.usher.flink.life;

import org.jspecify.annotations.NullMarked;
