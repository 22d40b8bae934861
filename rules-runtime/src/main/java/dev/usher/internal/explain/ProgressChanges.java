package dev.usher.internal.explain;

import dev.usher.internal.text.ClockText;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of what has happened since the contact came in: that it has happened at the moment asked
 * about, or has not happened at all; and the recorded tier. They are the last to be tried.
 */
final class ProgressChanges {
  private final ChangeList changes;
  private final Progress progress;
  private final Instant at;
  private final ZoneId zone;

  ProgressChanges(ChangeList changes) {
    this.changes = changes;
    this.progress = changes.now().contact().progress();
    this.at = changes.now().at();
    this.zone = changes.now().manifest().zone();
  }

  /** Adds all of them. */
  void all() {
    tiers();
    moment("firstRespondedAt", progress.firstRespondedAt(), ProgressBuilder::firstRespondedAt);
    moment(
        "escalationRespondedAt",
        progress.escalationRespondedAt(),
        ProgressBuilder::escalationRespondedAt);
    moment("planSentAt", progress.planSentAt(), ProgressBuilder::planSentAt);
    moment("lastUpdatedAt", progress.lastUpdatedAt(), ProgressBuilder::lastUpdatedAt);
    moment("unansweredSince", progress.unansweredSince(), ProgressBuilder::unansweredSince);
    moment("resolvedAt", progress.resolvedAt(), ProgressBuilder::resolvedAt);
    several("reopenedAt", progress.reopenedAt(), List.of(at), ProgressBuilder::reopenedAt);
    List<Waiting> sinceReceipt = List.of(new Waiting(changes.now().contact().receivedAt(), null));
    several("waiting", progress.waiting(), sinceReceipt, ProgressBuilder::waiting);
  }

  private void tiers() {
    Integer before = progress.tier();
    for (int tier = 1; tier <= changes.now().manifest().tiers().size(); tier++) {
      int after = tier;
      if (before == null || before != after) {
        add("tier", Shown.of(before), String.valueOf(after), to -> to.tier(after));
      }
    }
    if (before != null) {
      add("tier", Shown.of(before), Shown.NOTHING, to -> to.tier(null).tierSince(null));
    }
  }

  private void moment(
      String field,
      @Nullable Instant before,
      BiFunction<ProgressBuilder, @Nullable Instant, ProgressBuilder> set) {
    Instant after = before == null ? at : null;
    add(field, shown(before), shown(after), to -> set.apply(to, after));
  }

  private <T> void several(
      String field,
      List<T> before,
      List<T> otherwise,
      BiFunction<ProgressBuilder, List<T>, ProgressBuilder> set) {
    boolean none = before.isEmpty();
    List<T> after = none ? otherwise : List.of();
    String some = "some";
    add(
        field,
        none ? Shown.NOTHING : some,
        none ? some : Shown.NOTHING,
        to -> set.apply(to, after));
  }

  private String shown(@Nullable Instant moment) {
    return moment == null ? Shown.NOTHING : ClockText.dated(zone, moment);
  }

  private void add(
      String field, String before, String after, UnaryOperator<ProgressBuilder> change) {
    changes.record(
        field,
        () -> ChangeWords.instead("recorded " + field, before, after),
        to -> to.progress(change.apply(progress.toBuilder()).build()));
  }
}
