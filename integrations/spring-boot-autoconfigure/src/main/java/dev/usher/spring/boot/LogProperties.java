package dev.usher.spring.boot;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of decisions in a file, as {@link dev.usher.log.DecisionLog} keeps it.
 *
 * @param file File that a line is written to for each decision, such as "logs/decisions.ndjson";
 *     without it nothing is kept.
 * @param contacts What each line carries of its contact.
 * @param leaveOut Fields of the contact that are left out, such as "labels" or "account.manager".
 * @param idKey Secret of at least 16 bytes, by which ids that are masked are told apart.
 * @param maxFileSize How long the file may get before another one is begun; at least 1KB.
 * @param maxFiles How many full files are kept beside it; 1 to 10,000.
 * @param waiting How many decisions may wait to be written before some are dropped; 1 to 1,000,000.
 * @param flushInterval How long a decision may wait to be written; 1ms to 1m.
 */
public record LogProperties(
    @Nullable String file,
    @DefaultValue("none") ContactInLog contacts,
    @DefaultValue Set<String> leaveOut,
    @Nullable String idKey,
    @DefaultValue("100MB") DataSize maxFileSize,
    @DefaultValue("10") int maxFiles,
    @DefaultValue("8192") int waiting,
    @DefaultValue("200ms") Duration flushInterval) {

  /** Copies the set. */
  public LogProperties {
    leaveOut = Set.copyOf(leaveOut);
  }

  /** Names no key, as properties may be printed. */
  @Override
  public String toString() {
    return "LogProperties[file=%s, contacts=%s, leaveOut=%s, maxFileSize=%s, maxFiles=%d]"
        .formatted(file, contacts, new TreeSet<>(leaveOut), maxFileSize, maxFiles);
  }
}
