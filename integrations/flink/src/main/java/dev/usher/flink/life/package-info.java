/**
 * A contact and the events of its life, which may come in any order: start with {@link
 * dev.usher.flink.life.LifeEvent} and {@link dev.usher.flink.life.CaseLife}. Nothing here knows a
 * framework.
 */
@NullMarked
package dev.usher.flink.life;

import org.jspecify.annotations.NullMarked;
