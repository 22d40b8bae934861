package dev.usher.log;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.live.Stopwatch;
import dev.usher.internal.log.IdKey;
import dev.usher.internal.log.LeavableFields;
import dev.usher.internal.log.MaskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Opens a log of decisions. Not safe to share between threads. */
public final class DecisionLogBuilder {
  private static final int MOST_WAITING = 1_000_000;
  private static final long FEWEST_BYTES = 1_024;
  private static final int MOST_FILES = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final int SHORTEST_KEY = 16;

  private final Path file;
  private int waiting = 8_192;
  private long bytes = 100_000_000;
  private int files = 10;
  private Duration interval = Duration.ofMillis(200);
  private boolean contacts;
  private boolean messages;
  private final Set<String> leftOut = new TreeSet<>();
  private @Nullable IdKey key;
  private InstantSource clock = InstantSource.system();

  DecisionLogBuilder(Path file) {
    this.file = file;
  }

  /**
   * Sets how many decisions may wait to be written; 8,192 unless told otherwise. Each keeps its
   * contact in memory meanwhile, and one with a long message counts for one more for each 4,096
   * characters.
   *
   * @throws IllegalArgumentException if it is below 1 or above 1,000,000
   */
  public DecisionLogBuilder waiting(int decisions) {
    this.waiting = (int) within("waiting", decisions, 1, MOST_WAITING);
    return this;
  }

  /**
   * Sets when the file is put aside and another one begun, and how many are kept beside it; unless
   * told otherwise 100,000,000 bytes, and 10 files. The oldest is deleted.
   *
   * @param bytes how long a file may get; a single line may be longer
   * @param files how many full files are kept, 1 or more
   * @throws IllegalArgumentException if the length is below 1,024, or the number not from 1 to
   *     10,000
   */
  public DecisionLogBuilder rotating(long bytes, int files) {
    this.bytes = within("bytes", bytes, FEWEST_BYTES, Long.MAX_VALUE);
    this.files = (int) within("files", files, 1, MOST_FILES);
    return this;
  }

  /**
   * Sets how long a decision may wait to be written at most, as long as it can be; 200 milliseconds
   * unless told otherwise.
   *
   * @throws IllegalArgumentException if it is shorter than a millisecond or longer than a minute
   */
  public DecisionLogBuilder flushing(Duration interval) {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "interval is " + interval + ": " + SHORTEST + " to " + LONGEST + " is allowed");
    }
    this.interval = interval;
    return this;
  }

  /** Has each line carry its contact, without its message, so that decisions can be replayed. */
  public DecisionLogBuilder withContacts() {
    this.contacts = true;
    return this;
  }

  /**
   * Has each line carry its contact and, of its message, what is not masked. What customers write
   * may tell of them what no pattern finds.
   */
  public DecisionLogBuilder withMessages() {
    this.contacts = true;
    this.messages = true;
    return this;
  }

  /**
   * Leaves more out of each line: fields of the contact by name, such as {@code labels}, {@code
   * account.manager}, or {@code fields.age} for one of the policy's own. Where a rule hands on an
   * account's id or manager, the decision does not say it either.
   *
   * @throws IllegalArgumentException if a contact has no such field, or cannot be without it
   */
  public DecisionLogBuilder leavingOut(String... fields) {
    for (String field : fields) {
      leftOut.add(LeavableFields.checked(field));
    }
    return this;
  }

  /**
   * Has ids that are masked, as they carry an e-mail address or a number, told apart by a mark that
   * is the same in every log with this key. Without it {@code a@shop.example} and {@code
   * b@shop.example} are both {@code [email]}.
   *
   * @param key a secret of at least 16 bytes
   * @throws IllegalArgumentException if it is shorter
   */
  public DecisionLogBuilder markingIds(byte[] key) {
    if (requireNonNull(key, "key").length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the key has " + key.length + " bytes: at least " + SHORTEST_KEY + " are needed");
    }
    this.key = new IdKey(key);
    return this;
  }

  /** Sets what tells when lines were dropped; the system's clock unless told otherwise. */
  public DecisionLogBuilder clock(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  private static long within(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %,d: %,d to %,d is allowed".formatted(name, value, least, most));
    }
    return value;
  }

  /**
   * Opens the log; its file is made if there is none. Close it when the program ends, after the
   * ushers that it listens to.
   *
   * @throws UncheckedIOException if the file cannot be written to, as there is no such folder or
   *     permission is missing
   */
  public DecisionLog open() {
    MaskSettings settings = new MaskSettings(contacts, messages, leftOut, key);
    LogFile opened;
    try {
      opened = LogFile.open(file, bytes, files);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the log of decisions " + file + " cannot be written to: " + failure, failure);
    }
    LogQueue queue = new LogQueue(waiting);
    LogWriting writing =
        new LogWriting(queue, new LogLines(settings), opened, clock, Stopwatch::nanos);
    LogThread work = new LogThread(queue, writing, interval.toNanos());
    return new DecisionLog(queue, writing, work, settings, "usher-log-" + LogFiles.name(file));
  }
}
