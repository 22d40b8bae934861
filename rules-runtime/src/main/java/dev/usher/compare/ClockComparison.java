package dev.usher.compare;

import dev.usher.clock.OpeningHours;
import dev.usher.policy.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two manifests do not say alike about opening hours: the policy's, and those of desks. */
final class ClockComparison {
  private final Manifest before;
  private final Manifest after;
  private final ChangedSections changes;

  ClockComparison(Manifest before, Manifest after, ChangedSections changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Compares all of it. */
  void compare() {
    hours();
    desks();
  }

  private void hours() {
    boolean alike = before.hours().opensLike(after.hours());
    HoursComparison.between(
        before.hours(),
        after.hours(),
        (section, key, was, is) -> {
          ManifestReach hours = alike ? ManifestReach.NONE : ManifestReach.HOURS;
          changes.turn(
              section,
              key,
              titled(section, key),
              was,
              is,
              section == ManifestSection.ZONE ? ManifestReach.ZONE : hours);
        });
  }

  private static String titled(ManifestSection section, @Nullable String key) {
    return key == null ? section.key() : section.key() + " of " + key;
  }

  private void desks() {
    Map<String, OpeningHours> was = before.desks();
    Map<String, OpeningHours> is = after.desks();
    changes.names(ManifestSection.DESKS, "desk", was.keySet(), is.keySet(), ManifestReach.DESK);
    List<String> order = common(was.keySet(), is.keySet());
    changes.turn(
        ManifestSection.DESKS,
        null,
        "the order in which desks are asked",
        String.join(", ", order),
        String.join(", ", common(is.keySet(), was.keySet())),
        ManifestReach.DESK_ORDER);
    was.forEach(
        (desk, hours) -> {
          OpeningHours later = is.get(desk);
          if (later != null) {
            desk(desk, hours, later);
          }
        });
  }

  private static List<String> common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).toList();
  }

  private void desk(String desk, OpeningHours was, OpeningHours is) {
    ManifestReach reach = was.opensLike(is) ? ManifestReach.NONE : ManifestReach.DESK_HOURS;
    HoursComparison.between(
        was,
        is,
        (section, key, earlier, later) ->
            changes.turn(
                ManifestSection.DESKS,
                desk,
                "desk " + desk + ", " + titled(section, key),
                earlier,
                later,
                reach));
  }
}
