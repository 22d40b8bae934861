package dev.usher.internal.analysis.invariant;

import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same two contacts received at other times of the day and the week: which of two clocks ends
 * first, the calendar says.
 */
final class OtherReceipts {
  private static final Duration STEP = Duration.ofHours(5);
  private static final int STEPS = 70;

  private OtherReceipts() {}

  /** Returns the pairs; none, where the contacts say when else something was. */
  static Stream<List<AskedContact>> of(AskedContact before, AskedContact after) {
    if (isBound(before) || isBound(after)) {
      return Stream.of();
    }
    return IntStream.rangeClosed(1, STEPS)
        .mapToObj(
            step -> {
              Instant received = before.contact().receivedAt().plus(STEP.multipliedBy(step));
              return List.of(at(received, before), at(received, after));
            });
  }

  private static boolean isBound(AskedContact asked) {
    Contact contact = asked.contact();
    return !asked.moment().equals(contact.receivedAt())
        || contact.neededBy() != null
        || !contact.history().isEmpty()
        || !contact.progress().equals(Progress.NONE);
  }

  private static AskedContact at(Instant received, AskedContact asked) {
    return AskedContact.atReceipt(asked.contact().toBuilder().receivedAt(received).build());
  }
}
