package dev.usher.ops.replay;

import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.internal.ConstantName;
import dev.usher.model.internal.ShownText;
import dev.usher.ops.replay.ReplayedLine.PassedOver.Obstacle;
import dev.usher.ops.text.Cell;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.TierShares;
import dev.usher.ops.text.Tone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A replay as people read it: what the log holds, who changes and how, the money, the tiers. */
final class ReplayText {
  private static final String INDENT = "  ";
  private static final int WIDE = 28;

  private final ReplayTally tally;
  private final int columns;
  private final List<StyledLine> lines = new ArrayList<>();

  private ReplayText(ReplayTally tally, int columns) {
    this.tally = tally;
    this.columns = columns;
  }

  /**
   * Returns the lines.
   *
   * @param columns how many columns a line has, or 0 where lines are not broken
   */
  static List<StyledLine> of(ReplayTally tally, int columns) {
    ReplayText text = new ReplayText(tally, columns);
    text.headline();
    text.log();
    text.changes();
    text.money();
    text.tiers();
    return text.lines;
  }

  /** Returns a contact that would be decided otherwise, with the place of its line. */
  static StyledLine placed(ChangedContact contact) {
    return StyledLine.of(Tone.FAINT, contact.file() + ":" + contact.line() + ": ")
        .with(Tone.STRONG, ShownText.excerpt(contact.id()))
        .with(": " + contact.words());
  }

  private void headline() {
    PolicyRef ref = tally.policy().ref();
    long all = tally.replayed();
    long changed = tally.changed();
    String who =
        changed == 0
            ? "decides " + Figures.count(all, "contact", "contacts") + " as before"
            : "would decide %s of %s otherwise (%s %%)"
                .formatted(
                    Figures.count(changed),
                    Figures.count(all, "contact", "contacts"),
                    Figures.percent(changed, all));
    Tone tone = changed == 0 ? Tone.ADVICE : Tone.WARNING;
    add(StyledLine.of(Tone.STRONG, ref.name() + " " + ref.version() + " ").with(tone, who));
  }

  private void log() {
    LogTally log = tally.log();
    heading("log");
    String span = "";
    Instant first = log.first();
    Instant last = log.last();
    if (first != null && last != null) {
      ZoneId zone = tally.policy().ref().zone();
      span = ", " + MomentText.in(zone, first) + " to " + MomentText.in(zone, last);
    }
    fact(Figures.count(log.lines(), "line", "lines") + span);
    if (!log.versions().isEmpty()) {
      fact("decided by " + versions());
    }
    note(log.passedOver(Obstacle.NO_CONTACT), "without a contact, so that nothing can be replayed");
    note(log.passedOver(Obstacle.OTHER_POLICY), "of a policy of another name, passed over");
    note(log.malformed(), "that cannot be read, told on standard error");
    note(log.cut(), "cut off before the end, told on standard error");
    note(tally.refusedStill(), "of contacts that were refused, and still are");
    note(log.withoutMessage(), "without the message, though the policy asks for words in it");
    log.masked().forEach((field, count) -> note(count, "in which " + field + " is masked"));
    if (log.missing() > 0) {
      fact(
          Tone.WARNING,
          Figures.count(log.missing(), "decision is", "decisions are")
              + " missing, as the log says itself");
    }
  }

  private String versions() {
    String named =
        tally.log().versions().entrySet().stream()
            .map(
                version ->
                    version(version.getKey()) + " (" + Figures.count(version.getValue()) + ")")
            .collect(Collectors.joining(", "));
    long others = tally.log().ofOtherVersions();
    return others == 0 ? named : named + ", other versions (" + Figures.count(others) + ")";
  }

  private String version(PolicyRef ref) {
    boolean same = ref.digest().equals(tally.policy().ref().digest());
    return ref.name() + " " + ref.version() + (same ? ", this very policy" : "");
  }

  private void changes() {
    if (tally.changed() == 0) {
      return;
    }
    heading("changes");
    Set<ChangedContact> shown = new HashSet<>();
    for (Group group : Group.ALL) {
      ReplayTally.Members sum = tally.members(group);
      if (sum.contacts() > 0) {
        String share = Figures.percent(sum.contacts(), tally.replayed()) + " %";
        add(
            StyledLine.of(Tone.STRONG, INDENT + padded(group.title()))
                .with("%9s  %7s".formatted(Figures.count(sum.contacts()), share)));
        sum.examples().stream().filter(shown::add).forEach(this::example);
      }
    }
    if (tally.changedWithoutMessage() > 0) {
      fact(
          Tone.WARNING,
          Figures.count(tally.changedWithoutMessage())
              + " of them have no message in the log, which may be all that changes");
    }
    if (tally.changedBySamePolicy() > 0) {
      fact(
          Tone.WARNING,
          Figures.count(tally.changedBySamePolicy())
              + " of them were decided by this very policy: what was masked, a converter of the"
              + " host's or another version of Usher makes the difference");
    }
  }

  private void example(ChangedContact contact) {
    add(
        StyledLine.of(Tone.FAINT, INDENT + INDENT + ShownText.excerpt(contact.id()) + "  ")
            .with(contact.words()));
  }

  private void money() {
    MoneyTally money = tally.money();
    if (money.all().contacts() == 0 && money.leftOut() == 0) {
      return;
    }
    heading("money");
    fact(turn(money, money.all()));
    if (money.affected().contacts() > 0) {
      fact("other verdict or amount: " + turn(money, money.affected()));
    }
    money
        .turns()
        .forEach(
            (turn, sum) ->
                fact(
                    "%s becomes %s: %s"
                        .formatted(
                            verdict(turn.before()), verdict(turn.after()), turn(money, sum))));
    note(money.leftOut(), "left out, with an amount in a currency that the policy has no rate for");
  }

  private static String turn(MoneyTally money, MoneyTally.Sum sum) {
    String contacts = Figures.count(sum.contacts(), "contact", "contacts") + ", ";
    BigDecimal change = sum.after().subtract(sum.before());
    return change.signum() == 0
        ? contacts + money.text(sum.after()) + " as before"
        : "%s%s becomes %s (%s)"
            .formatted(
                contacts,
                money.text(sum.before()),
                money.text(sum.after()),
                Figures.change(change));
  }

  private static String verdict(@Nullable RefundVerdict verdict) {
    return verdict == null ? "no verdict" : ConstantName.of(verdict);
  }

  private void tiers() {
    if (tally.compared() == 0) {
      return;
    }
    heading("tiers");
    List<TierShare> shares = TierShare.of(tally);
    Map<Integer, Long> counts =
        shares.stream().collect(Collectors.toMap(TierShare::tier, TierShare::after));
    List<Cell> phrases = TierShares.phrases(counts, tally.policy().manifest().expected());
    for (int i = 0; i < shares.size(); i++) {
      String was = TierShares.shown(shares.get(i).before(), tally.compared());
      String is = TierShares.shown(shares.get(i).after(), tally.compared());
      Cell phrase = phrases.get(i);
      fact(phrase.tone(), phrase.text() + (was.equals(is) ? "" : ", was " + was));
    }
  }

  private void heading(String name) {
    lines.add(StyledLine.EMPTY);
    add(StyledLine.of(Tone.STRONG, name));
  }

  private void note(long count, String what) {
    if (count > 0) {
      fact(Tone.WARNING, Figures.count(count, "line", "lines") + " " + what);
    }
  }

  private void fact(String words) {
    fact(Tone.PLAIN, words);
  }

  private void fact(Tone tone, String words) {
    add(StyledLine.of(tone, INDENT + words));
  }

  private void add(StyledLine line) {
    lines.addAll(columns > 0 ? line.wrapped(columns, INDENT + INDENT + INDENT) : List.of(line));
  }

  private static String padded(String text) {
    return text + " ".repeat(Math.max(1, WIDE - text.length()));
  }
}
