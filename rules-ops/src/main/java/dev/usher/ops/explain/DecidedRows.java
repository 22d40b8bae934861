package dev.usher.ops.explain;

import dev.usher.compare.DecisionWords;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Target;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.ProposalObstacle;
import dev.usher.sentence.Sentences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says, each with the rules that say so: rows of what, clause and rule, in the
 * order in which a decision lists what it says.
 */
public final class DecidedRows {
  private static final String DO = "do ";
  private static final int DATE = "2026-03-03 ".length();

  private final Decision decision;
  private final Sentences sentences;
  private final ZoneId zone;

  /** Makes the rows of a decision. */
  public DecidedRows(Decision decision, Sentences sentences) {
    this.decision = decision;
    this.sentences = sentences;
    this.zone = decision.policy().zone();
  }

  /**
   * Returns what is so, by rules and without any.
   *
   * @param actions whether with the actions
   */
  List<List<String>> now(boolean actions) {
    List<List<String>> rows = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      if (attribute == Attribute.ACTIONS && !actions) {
        continue;
      }
      List<List<String>> ruled = rows(attribute);
      if (attribute == Attribute.REFUND && decision.refund() != null) {
        rows.add(List.of("refund " + DecisionWords.refund(decision), "", verdict(ruled)));
      }
      rows.addAll(ruled.isEmpty() ? unruled(attribute) : ruled);
    }
    decision
        .conflicts()
        .forEach(
            each ->
                rows.add(
                    List.of(
                        each.attribute() + " " + String.join(" or ", each.values()),
                        "",
                        "in conflict, so that neither is followed")));
    return rows;
  }

  /** Returns the actions behind one another with their clauses, and where their rules are. */
  String joinedActions() {
    Map<String, Set<String>> clauses = new LinkedHashMap<>();
    for (Reason reason : decision.reasons()) {
      if (reason.state() == ReasonState.FOLLOWED
          && reason.proposal().attribute() == Attribute.ACTIONS) {
        Set<String> of =
            clauses.computeIfAbsent(
                what(reason).substring(DO.length()), each -> new LinkedHashSet<>());
        Optional.ofNullable(reason.source().clause()).ifPresent(of::add);
      }
    }
    List<String> each = new ArrayList<>();
    clauses.forEach(
        (what, of) -> each.add(what + (of.isEmpty() ? "" : " (" + String.join(", ", of) + ")")));
    each.add("--all shows the rules");
    return (clauses.isEmpty() ? "" : DO) + String.join("; ", each);
  }

  private static String verdict(List<List<String>> ruled) {
    return ruled.isEmpty() ? "as the policy does unless a rule says otherwise" : "";
  }

  /**
   * Returns what begins later, in order of time; of a rule of which others have outdone the rest,
   * with those.
   */
  List<List<String>> later() {
    return decision.reasons().stream()
        .filter(reason -> reason.state() == ReasonState.TO_COME && reason.from() != null)
        .sorted(Comparator.comparing(reason -> Objects.requireNonNull(reason.from())))
        .map(this::later)
        .toList();
  }

  private List<String> later(Reason reason) {
    List<String> row = row(clock(reason.from()) + " " + sentences.begun(reason.proposal()), reason);
    String rest =
        decision.reasons().stream()
            .filter(
                other -> other.source().equals(reason.source()) && outdoneAhead(decision, other))
            .map(ProposalObstacle::briefly)
            .distinct()
            .collect(Collectors.joining(" and "));
    return rest.isEmpty()
        ? row
        : List.of(row.get(0), row.get(1), row.get(2) + "; the rest " + rest);
  }

  /** Whether others have outdone something before it begins. */
  static boolean outdoneAhead(Decision decision, Reason reason) {
    Instant from = reason.from();
    return reason.state() == ReasonState.OUTDONE && from != null && from.isAfter(decision.at());
  }

  /**
   * Returns what is so of an attribute, each with the reason that says so; of what holds without
   * any rule there is none.
   */
  public List<Ruled> ruled(Attribute attribute) {
    return decision.reasons().stream()
        .filter(
            reason ->
                reason.state() == ReasonState.FOLLOWED
                    && reason.proposal().attribute() == attribute)
        .map(reason -> new Ruled(what(reason), reason))
        .toList();
  }

  /**
   * Returns what holds of an attribute where no rule says anything: what it is, and why; empty
   * where that needs no word.
   */
  public List<String> without(Attribute attribute) {
    return unruled(attribute).stream().flatMap(row -> Stream.of(row.get(0), row.get(2))).toList();
  }

  /**
   * Something that is so, in words.
   *
   * @param words what, such as {@code tier 3 (cs-lead)}
   * @param reason who says so
   */
  public record Ruled(String words, Reason reason) {}

  /** What is said again and again, of whom or by whom, is said once. */
  private List<List<String>> rows(Attribute attribute) {
    List<List<String>> rows = new ArrayList<>();
    String what = "";
    List<String> because = List.of();
    for (Ruled each : ruled(attribute)) {
      List<String> row = row(each.words(), each.reason());
      boolean sameRule = because.equals(row.subList(1, row.size()));
      rows.add(
          List.of(
              what.equals(row.get(0)) ? "" : row.get(0),
              sameRule ? "" : row.get(1),
              sameRule ? "" : row.get(2)));
      what = row.get(0);
      because = row.subList(1, row.size());
    }
    return rows;
  }

  private static List<String> row(String what, Reason reason) {
    String clause = reason.source().clause();
    return List.of(what, clause == null ? "" : clause, reason.source().words());
  }

  /** What has a deadline is told with the moment, which the rule's own words lead to. */
  private String what(Reason reason) {
    Proposal proposal = reason.proposal();
    if (proposal instanceof Proposal.Due due) {
      String metric = due.metric().key();
      return metric.replace('-', ' ') + decision.target(metric).map(this::standing).orElse("");
    } else if (proposal instanceof Proposal.Act act) {
      Optional<Action> action = decision.action(act.name());
      String by = action.map(Action::by).map(" by "::concat).orElse("");
      return DO + act.name() + by + action.map(Action::due).map(this::due).orElse("");
    }
    return sentences.begun(proposal);
  }

  /** Running is what a target does unless something is said. */
  private String standing(Target target) {
    String state =
        switch (target.state()) {
          case RUNNING -> "";
          case PAUSED -> ", paused";
          case MET -> ", met";
          case BREACHED -> ", breached";
        };
    return due(target.due()) + state;
  }

  private String due(Instant due) {
    return ", due " + clock(due);
  }

  /** On the day that is asked about, the date needs no word. */
  private String clock(@Nullable Instant moment) {
    if (moment == null) {
      return "";
    }
    String told = MomentText.minuteIn(zone, moment);
    String today = MomentText.minuteIn(zone, decision.at()).substring(0, DATE);
    return told.startsWith(today) ? told.substring(DATE) : told;
  }

  /** What holds where no rule says anything; of what needs no word there is none. */
  private List<List<String>> unruled(Attribute attribute) {
    return switch (attribute) {
      case TOPIC ->
          decision.topic() == null
              ? List.of()
              : row("topic " + decision.topic(), "as the contact says");
      case SEVERITY -> row("severity " + decision.severity().name(), "no rule says more");
      case TIER ->
          row(
              sentences.proposal(new Proposal.Escalate(decision.tier(), null)),
              "no rule says more");
      case OWNER -> row("owner " + decision.owner(), "the role of the tier");
      case QUEUE -> row("queue " + decision.queue(), "the owner");
      case VIP, EMERGENCY, SIGNALS, REPLY_VIA, APPROVALS, ANY_OF, HOLDS, REFUND, TARGETS, ACTIONS ->
          List.of();
    };
  }

  private static List<List<String>> row(String what, String because) {
    return List.of(List.of(what, "", because));
  }
}
