package dev.usher.ops.explain;

import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import dev.usher.ops.text.ProposalObstacle;
import dev.usher.sentence.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What others outdid or contradict: a row for each rule, of its clause and of what it proposed with
 * what stands against it. What rules disagree on comes first.
 */
final class NotFollowedRows {
  private final Sentences sentences;
  private final List<List<String>> rows = new ArrayList<>();

  NotFollowedRows(Decision decision, Sentences sentences) {
    this.sentences = sentences;
    Set<Source> later =
        decision.reasons().stream()
            .filter(reason -> reason.state() == ReasonState.TO_COME && reason.from() != null)
            .map(Reason::source)
            .collect(Collectors.toSet());
    List<Reason> reasons =
        decision.reasons().stream()
            .filter(
                reason ->
                    !later.contains(reason.source()) || !DecidedRows.outdoneAhead(decision, reason))
            .toList();
    add(reasons, ReasonState.IN_CONFLICT);
    add(reasons, ReasonState.OUTDONE);
  }

  /** Returns the rows, or the first of them. */
  List<List<String>> rows(int most) {
    return rows.stream().limit(most).toList();
  }

  /** Returns a line that counts the rows that are not among the first, if there are any. */
  Optional<String> leftOut(int most) {
    return rows.size() > most
        ? Optional.of("and " + (rows.size() - most) + " more; --all shows every rule")
        : Optional.empty();
  }

  private void add(List<Reason> reasons, ReasonState state) {
    Map<Source, Map<String, List<String>>> sources = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      if (reason.state() == state) {
        sources
            .computeIfAbsent(reason.source(), each -> new LinkedHashMap<>())
            .computeIfAbsent(ProposalObstacle.briefly(reason), each -> new ArrayList<>())
            .add(proposed(reason.proposal()));
      }
    }
    sources.forEach((source, obstacles) -> rows.add(List.of(name(source), proposals(obstacles))));
  }

  private static String proposals(Map<String, List<String>> obstacles) {
    return obstacles.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String name(Source source) {
    String clause = source.clause();
    return clause == null ? source.words() : clause;
  }

  private String proposed(Proposal proposal) {
    return proposal instanceof Proposal.Due due
        ? due.metric().key().replace('-', ' ') + " " + due.within().span().limit()
        : sentences.begun(proposal);
  }
}
