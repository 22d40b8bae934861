package dev.usher.ops.explain;

import dev.usher.compare.DecisionWords;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.ProposalObstacle;
import dev.usher.sentence.Sentences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says, each with the rules that say so: rows of what, clause and rule, in the
 * order in which a decision lists what it says.
 */
final class DecidedRows {
  private static final int DATE = "2026-03-03 ".length();

  private final Decision decision;
  private final Sentences sentences;
  private final ZoneId zone;

  DecidedRows(Decision decision, Sentences sentences) {
    this.decision = decision;
    this.sentences = sentences;
    this.zone = decision.policy().zone();
  }

  /** Returns what is so, by rules and without any. */
  List<List<String>> now() {
    List<List<String>> rows = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      List<List<String>> ruled = rows(attribute, ReasonState.FOLLOWED);
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

  private static String verdict(List<List<String>> ruled) {
    return ruled.isEmpty() ? "as the policy does unless a rule says otherwise" : "";
  }

  /** Returns what begins later, in order of time. */
  List<List<String>> later() {
    return decision.reasons().stream()
        .filter(reason -> reason.state() == ReasonState.TO_COME && reason.from() != null)
        .sorted(Comparator.comparing(reason -> Objects.requireNonNull(reason.from())))
        .map(reason -> row(clock(reason.from()) + " " + sentences.begun(reason.proposal()), reason))
        .toList();
  }

  /** Returns what others outdid or contradict, each with what stands against it. */
  List<List<String>> notFollowed() {
    List<List<String>> rows = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      rows.addAll(rows(attribute, ReasonState.OUTDONE));
      rows.addAll(rows(attribute, ReasonState.IN_CONFLICT));
    }
    return rows;
  }

  /** What is said again and again, of whom or by whom, is said once. */
  private List<List<String>> rows(Attribute attribute, ReasonState state) {
    List<List<String>> rows = new ArrayList<>();
    String what = "";
    List<String> because = List.of();
    for (Reason reason : decision.reasons()) {
      if (reason.state() == state && reason.proposal().attribute() == attribute) {
        List<String> row = row(what(reason), reason);
        boolean sameRule = because.equals(row.subList(1, row.size()));
        rows.add(
            List.of(
                what.equals(row.get(0)) ? "" : row.get(0),
                sameRule ? "" : row.get(1),
                sameRule ? "" : row.get(2)));
        what = row.get(0);
        because = row.subList(1, row.size());
      }
    }
    return rows;
  }

  private static List<String> row(String what, Reason reason) {
    String clause = reason.source().clause();
    String obstacle = ProposalObstacle.briefly(reason);
    return List.of(
        what,
        clause == null ? "" : clause,
        reason.source().words() + (obstacle.isEmpty() ? "" : ": " + obstacle));
  }

  /** What has a deadline is told with the moment, which the rule's own words lead to. */
  private String what(Reason reason) {
    Proposal proposal = reason.proposal();
    boolean followed = reason.state() == ReasonState.FOLLOWED;
    if (proposal instanceof Proposal.Due due) {
      String metric = due.metric().key();
      return metric.replace('-', ' ')
          + (followed
              ? decision.target(metric).map(each -> due(each.due())).orElse("")
              : " " + due.within().span().limit());
    } else if (followed && proposal instanceof Proposal.Act act) {
      Optional<Action> action = decision.action(act.name());
      String by = action.map(Action::by).map(" by "::concat).orElse("");
      return "do " + act.name() + by + action.map(Action::due).map(this::due).orElse("");
    }
    return sentences.begun(proposal);
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
