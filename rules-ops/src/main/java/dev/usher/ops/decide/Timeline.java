package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TargetState;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is due when, in order, on the policy's clock, and on the reader's where that shows another
 * time.
 *
 * @param decision the decision
 * @param roles of the policy's tiers, the lowest first
 * @param reader the zone that the reader lives in
 * @param room how many columns a line has, or 0 where nobody watches
 */
record Timeline(Decision decision, List<String> roles, ZoneId reader, int room) {

  List<String> lines() {
    List<Event> events = Event.of(decision, roles);
    ZoneId zone = decision.policy().zone();
    boolean both = events.stream().anyMatch(event -> differ(zone, event.when()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(both, zone.getId(), reader.getId() + " (yours)", "WHAT", "STANDS"));
    for (Event event : events) {
      String here = MomentText.in(zone, event.when());
      String there = MomentText.in(reader, event.when());
      rows.add(row(both, here, there, event.what(), event.standing()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("Timeline");
    if (!events.isEmpty()) {
      lines.addAll(new Table("  ", rows.get(0).size(), room).lines(rows));
    }
    if (decision.nextReview() == null) {
      String nothing =
          waits(decision)
              ? "While it waits, time alone changes nothing more in this decision."
              : "Time alone changes nothing more in this decision.";
      lines.addAll(new Table("  ", 1, room).lines(List.of(List.of(nothing))));
    }
    return lines;
  }

  /** Where no moment is known, only waiting can keep a tier from being reached. */
  private static boolean waits(Decision decision) {
    return !decision.escalations().isEmpty()
        || decision.targets().stream().anyMatch(target -> target.state() == TargetState.PAUSED);
  }

  private boolean differ(ZoneId zone, Instant moment) {
    return !zone.getRules().getOffset(moment).equals(reader.getRules().getOffset(moment));
  }

  private static List<String> row(
      boolean both, String here, String there, String what, String stands) {
    return both ? List.of(here, there, what, stands) : List.of(here, what, stands);
  }
}
