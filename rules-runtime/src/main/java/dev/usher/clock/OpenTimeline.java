package dev.usher.clock;

import static dev.usher.clock.Blocks.firstSecond;
import static dev.usher.clock.Blocks.ofSecond;

import java.time.Duration;
import java.time.Instant;

/**
 * The union of all open time, as one line to move along. Instants and amounts are in range and not
 * negative; openings and closings are whole seconds, everything between them keeps its nanoseconds.
 */
final class OpenTimeline {
  private static final int NANOS = 1_000_000_000;
  private static final long LONGEST = Duration.between(Blocks.MIN, Blocks.MAX).toSeconds();

  private final Blocks<OpenBlock> blocks;

  OpenTimeline(Schedule schedule) {
    blocks = new Blocks<>(index -> OpenBlock.of(schedule, index));
  }

  boolean isOpen(Instant at) {
    int index = ofSecond(at.getEpochSecond());
    OpenBlock block = blocks.get(index);
    int second = (int) (at.getEpochSecond() - firstSecond(index));
    return block.isWithin(block.spanClosingAfter(second), second);
  }

  /** The instant itself if open, else the next opening. */
  Instant nextOpening(Instant from) {
    int index = ofSecond(from.getEpochSecond());
    int second = (int) (from.getEpochSecond() - firstSecond(index));
    OpenBlock block = blocks.get(index);
    int span = block.spanClosingAfter(second);
    if (block.isWithin(span, second)) {
      return from;
    }
    while (span == block.size()) {
      if (++index > Blocks.LAST) {
        throw Blocks.exhausted("opening", from);
      }
      block = blocks.get(index);
      span = 0;
    }
    return at(index, block.opensAt(span), 0);
  }

  /** The last closing at or before the instant, at which it is closed. */
  Instant previousClosing(Instant from) {
    int index = ofSecond(from.getEpochSecond());
    OpenBlock block = blocks.get(index);
    int span = block.spanClosingAfter((int) (from.getEpochSecond() - firstSecond(index)));
    while (span == 0) {
      if (--index < 0) {
        throw Blocks.exhausted("closing on the way back", from);
      }
      block = blocks.get(index);
      span = block.size();
    }
    return at(index, block.closesAt(span - 1), 0);
  }

  /** The earliest instant by which the amount, more than zero, has passed. */
  Instant plus(Instant from, Duration amount) {
    int index = ofSecond(from.getEpochSecond());
    int second = (int) (from.getEpochSecond() - firstSecond(index));
    OpenBlock block = blocks.get(index);
    int span = block.spanClosingAfter(second);
    boolean open = block.isWithin(span, second);
    int nanos = amount.getNano() + (open ? from.getNano() : 0);
    // Rounded up to whole seconds, so that what ends in a span's last second ends in that span.
    long needed = Math.min(amount.getSeconds(), LONGEST) + block.openBefore(second, span);
    needed += nanos > 0 ? (nanos - 1) / NANOS + 1 : 0;
    while (needed > block.total()) {
      needed -= block.total();
      if (++index > Blocks.LAST) {
        throw Blocks.exhausted(amount + " of open time", from);
      }
      block = blocks.get(index);
      span = 0;
    }
    nanos %= NANOS;
    int end = block.earliestAfter((int) needed, span);
    return at(index, nanos > 0 ? end - 1 : end, nanos);
  }

  /** The latest instant from which the amount, more than zero, passes until the given one. */
  Instant minus(Instant until, Duration amount) {
    int index = ofSecond(until.getEpochSecond());
    int second = (int) (until.getEpochSecond() - firstSecond(index));
    OpenBlock block = blocks.get(index);
    int span = block.spanClosingAfter(second);
    boolean open = block.isWithin(span, second);
    int nanos = (open ? until.getNano() : 0) - amount.getNano();
    long left = block.openBefore(second, span) - Math.min(amount.getSeconds(), LONGEST);
    left += Math.floorDiv(nanos, NANOS);
    while (left < 0) {
      if (--index < 0) {
        throw Blocks.exhausted(amount + " of open time on the way back", until);
      }
      block = blocks.get(index);
      left += block.total();
      span = block.size();
    }
    return at(index, block.latestAfter((int) left, span), Math.floorMod(nanos, NANOS));
  }

  Duration between(Instant from, Instant to) {
    int first = ofSecond(from.getEpochSecond());
    int last = ofSecond(to.getEpochSecond());
    int start = (int) (from.getEpochSecond() - firstSecond(first));
    int end = (int) (to.getEpochSecond() - firstSecond(last));
    OpenBlock block = blocks.get(first);
    int span = block.spanClosingAfter(start);
    // What was open before the start is taken off, so that whole blocks can be added.
    long seconds = -block.openBefore(start, span);
    long nanos = block.isWithin(span, start) ? -from.getNano() : 0;
    for (int index = first; index < last; ) {
      seconds += block.total();
      block = blocks.get(++index);
    }
    span = block.spanClosingAfter(end);
    seconds += block.openBefore(end, span);
    nanos += block.isWithin(span, end) ? to.getNano() : 0;
    return Duration.ofSeconds(seconds, nanos);
  }

  private static Instant at(int index, int second, int nanos) {
    return Blocks.requireResult(Instant.ofEpochSecond(firstSecond(index) + second, nanos));
  }
}
