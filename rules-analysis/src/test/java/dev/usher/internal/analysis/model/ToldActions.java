package dev.usher.internal.analysis.model;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The actions that the model tells, those that have begun and those that will. */
final class ToldActions {
  private final Telling now;
  private final ToldMoments moments;
  private final SortedMap<String, Told> byName = new TreeMap<>();

  /** What is told of one action. */
  private static final class Told {
    private boolean begun;
    private @Nullable String by;

    /** Null, where it begins at receipt; by when each part of it begins else. */
    private @Nullable Instant from;

    private @Nullable Instant fromInTheEnd;
    private @Nullable Instant due;
    private @Nullable Instant dueInTheEnd;
  }

  ToldActions(Telling now, ToldMoments moments) {
    this.now = now;
    this.moments = moments;
    for (Output each : now.of(Attribute.ACTIONS, Outputs.VALUE)) {
      told((String) each.detail()).begun = true;
    }
    for (Output each : now.of(Attribute.ACTIONS, "by")) {
      List<?> detail = (List<?>) each.detail();
      told((String) detail.get(0)).by = now.text(detail.get(1));
    }
    from();
    due();
  }

  private Told told(String name) {
    return byName.computeIfAbsent(name, none -> new Told());
  }

  private void from() {
    for (Output each : now.of(Attribute.ACTIONS, "from")) {
      List<?> detail = (List<?>) each.detail();
      Told told = told((String) detail.get(0));
      Instant begins = moments.begins((ActionFrom) detail.get(1));
      if (begins != null) {
        told.fromInTheEnd = earlier(begins, told.fromInTheEnd);
        told.from = begins.isAfter(moments.at()) ? told.from : earlier(begins, told.from);
      }
    }
  }

  private void due() {
    for (Output each : now.of(Attribute.ACTIONS, Outputs.DUE)) {
      List<?> detail = (List<?>) each.detail();
      Told told = told((String) detail.get(0));
      ActionFrom from = detail.size() > 2 ? (ActionFrom) detail.get(2) : null;
      Instant begins = moments.begins(from);
      Instant due = begins == null ? null : moments.due((Deadline) detail.get(1), begins);
      if (begins != null && due != null) {
        told.dueInTheEnd = earlier(due, told.dueInTheEnd);
        told.due = begins.isAfter(moments.at()) ? told.due : earlier(due, told.due);
      }
    }
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }

  /** Returns those that have begun, by name. */
  List<Action> begun() {
    List<Action> begun = new ArrayList<>();
    for (Map.Entry<String, Told> each : byName.entrySet()) {
      Told told = each.getValue();
      if (told.begun) {
        begun.add(
            Action.builder(each.getKey())
                .by(told.by)
                .due(told.due)
                .from(afterReceipt(told.from))
                .build());
      }
    }
    return begun;
  }

  private @Nullable Instant afterReceipt(@Nullable Instant from) {
    return from == null || from.equals(moments.receivedAt()) ? null : from;
  }

  /** Returns when they begin and fall due, those to come among them. */
  List<TimelineEvent> events() {
    List<TimelineEvent> events = new ArrayList<>();
    for (Map.Entry<String, Told> each : byName.entrySet()) {
      Told told = each.getValue();
      Instant from = afterReceipt(told.fromInTheEnd);
      if (from != null) {
        events.add(TimelineEvent.actionBegins(from, each.getKey()));
      }
      if (told.dueInTheEnd != null) {
        events.add(TimelineEvent.actionDue(told.dueInTheEnd, each.getKey()));
      }
    }
    return events;
  }
}
