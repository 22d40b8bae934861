package dev.usher.ops.replay;

import dev.usher.Usher;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.Policy;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has two policies decide the contacts of a file, or of a decision log, and says who of them is
 * decided otherwise. For one file. Not safe to share between threads.
 */
public final class ContactReplay {
  private final Terminal terminal;
  private final Policy later;
  private final LineReplay replay;
  private final int examples;
  private @Nullable ReplayTally tally;

  /**
   * Makes one; the caller closes the policies.
   *
   * @param terminal where lines that cannot be read are told
   * @param before the policy that decides first
   * @param after the policy that decides again
   * @param examples how many contacts are shown of each change
   */
  public ContactReplay(Terminal terminal, Usher before, Usher after, int examples) {
    this.terminal = terminal;
    this.later = after.policy();
    this.replay = new LineReplay(after, before);
    this.examples = examples;
  }

  /**
   * Replays a file and writes for people what comes of it.
   *
   * @param all whether each contact is told that is decided otherwise
   * @param quiet whether nothing is said where there is none
   */
  public void text(String file, Terminal on, boolean all, boolean quiet) {
    ReplayTally sums = replayed(file, all ? each -> on.print(ReplayText.placed(each)) : each -> {});
    if (!quiet || sums.changed() > 0) {
      on.print("");
      ReplayText.of(sums, on.columns()).forEach(on::print);
    }
  }

  /** Replays a file and writes for programs what comes of it, each contact by itself. */
  public void json(String file, Terminal on) {
    ReplayJson json = ReplayJson.begin(on, later.ref(), true);
    ReplayTally sums = replayed(file, json::change);
    json.end(sums, List.of(), isWell());
  }

  /**
   * Replays contacts and writes for programs what comes of them: how many there are of each change,
   * and the examples.
   *
   * @param contacts where they come from; closed
   */
  public void sums(Input contacts, Terminal on) {
    ReplayJson json = ReplayJson.begin(on, later.ref(), false);
    ReplayTally sums = replayed(contacts, each -> {});
    json.end(sums, List.of(), isWell());
  }

  private ReplayTally replayed(String file, Consumer<ChangedContact> each) {
    return replayed(Input.open(file, "contacts", terminal), each);
  }

  private ReplayTally replayed(Input contacts, Consumer<ChangedContact> each) {
    ReplayTally sums = new ReplayTally(later, examples, each);
    tally = sums;
    try (contacts) {
      new ReplayRun(terminal, replay, sums).of(contacts);
    } catch (IOException failure) {
      throw Input.unreadable(contacts.name(), failure);
    }
    if (sums.replayed() == 0) {
      terminal.report(
          "usher: nothing could be compared: " + contacts.name() + " holds no contacts");
    }
    return sums;
  }

  /** Returns how many contacts are in a group; none before a file has been replayed. */
  public long contacts(Group group) {
    return tally == null ? 0 : tally.count(group);
  }

  /** Returns whether there were contacts, and every line could be read. */
  public boolean isWell() {
    return tally != null && tally.replayed() > 0 && tally.log().malformed() == 0;
  }
}
