package dev.usher.ops.text;

import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands against a proposal that a decision does not follow, in words. */
public final class ProposalObstacle {
  private ProposalObstacle() {}

  /**
   * Returns what stands against it, such as {@code outdone by "Refunds above 2,000 go to an
   * executive"}; nothing where it is followed, or begins later.
   */
  public static String of(Reason reason) {
    return of(reason, ProposalObstacle::named);
  }

  /** Returns the same with the clauses of the rules that stand against it, where they have any. */
  public static String briefly(Reason reason) {
    return of(reason, ProposalObstacle::clause);
  }

  private static String of(Reason reason, Function<Source, String> name) {
    String others =
        reason.outdoneBy().stream().map(name).distinct().collect(Collectors.joining(" and "));
    return switch (reason.state()) {
      case FOLLOWED, TO_COME -> "";
      case OUTDONE -> "outdone by " + others;
      case IN_CONFLICT -> "in conflict with " + others;
      case IDLE -> "comes to nothing for this contact";
    };
  }

  private static String clause(Source source) {
    String clause = source.clause();
    return clause == null ? named(source) : clause;
  }

  private static String named(Source source) {
    return source instanceof Source.Rule ? "\"" + source.words() + "\"" : source.words();
  }
}
