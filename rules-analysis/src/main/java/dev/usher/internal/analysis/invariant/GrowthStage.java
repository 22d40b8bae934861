package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Restriction;
import dev.usher.internal.space.ValueClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What grows, in one of its classes, with what moves along.
 *
 * @param value the class of what grows; null if no rule notices it by itself
 * @param place where that stands among its classes, from 0
 * @param moved the classes of what moves along, by their numbers
 * @param restriction what leaves of terms what they say there
 */
record GrowthStage(
    @Nullable ValueClass value, int place, List<Integer> moved, Restriction restriction) {}
