package dev.usher.ops.diff;

import dev.usher.Usher;
import dev.usher.ops.input.Input;
import dev.usher.ops.replay.ContactReplay;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.Policy;
import java.util.List;

/** What {@code usher diff --format json} writes, for programs in the same process. */
public final class DiffReport {
  private final PolicyComparison comparison;

  private DiffReport(PolicyComparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Compares two versions of a policy.
   *
   * @param oldName what people call the earlier one
   * @param newName what people call the later one
   */
  public static DiffReport of(String oldName, Policy before, String newName, Policy after) {
    return new DiffReport(PolicyComparison.of(oldName, before, newName, after));
  }

  /** Writes what is proven. */
  public void writeTo(Terminal on) {
    DiffJson.begin(on, comparison).end(List.of(), comparison.isEqual());
    on.flush();
  }

  /**
   * Writes what is proven, and who of some contacts is decided otherwise: how many in each group,
   * and some of them.
   *
   * @param before the earlier version, opened
   * @param after the later version, opened
   * @param contacts a contact as JSON on each line; closed
   * @param examples how many contacts of each group are told
   */
  public void writeTo(Terminal on, Usher before, Usher after, Input contacts, int examples) {
    DiffJson json = DiffJson.begin(on, comparison);
    json.against();
    ContactReplay replay = new ContactReplay(on, before, after, examples);
    replay.sums(contacts, on);
    json.end(List.of(), comparison.isEqual() && replay.isWell());
    on.flush();
  }
}
