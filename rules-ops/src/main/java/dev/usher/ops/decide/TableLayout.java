package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decisions as a table, one row each. The first rows set the widths of the columns; a longer value
 * later on widens its column from there, and one of more than {@value #WIDEST} columns is cut.
 */
final class TableLayout implements Layout {
  private static final List<String> HEADER =
      List.of(
          "CONTACT",
          "SEVERITY",
          "MARKS",
          "TIER",
          "OWNER",
          "QUEUE",
          "REPLY VIA",
          "APPROVALS, HOLDS",
          "NEXT DUE",
          "WHAT");

  private static final int WIDEST = 40;

  /** A queue that is the owner, as most are; the name again would only make the table wide. */
  private static final String OWNER = "(owner)";

  /** Behind which the verdict on the money stands, in a policy that gives any. */
  private static final int BEFORE_REFUND = HEADER.indexOf("NEXT DUE");

  private final Table table;
  private final boolean refunds;
  private boolean started;

  /**
   * Makes the form.
   *
   * @param refunds whether the policy gives verdicts on refunds
   */
  TableLayout(boolean refunds) {
    this.refunds = refunds;
    this.table = new Table("", HEADER.size() + (refunds ? 1 : 0), WIDEST);
  }

  @Override
  public List<String> lines(List<DecidedLine> decided) {
    List<List<String>> rows = new ArrayList<>(decided.size() + 1);
    if (!started && !decided.isEmpty()) {
      rows.add(withRefund(HEADER, "REFUND"));
    }
    decided.forEach(each -> rows.add(withRefund(row(each), RefundWords.brief(each.decision()))));
    started |= !decided.isEmpty();
    return table.lines(rows);
  }

  private List<String> withRefund(List<String> cells, String refund) {
    if (!refunds) {
      return cells;
    }
    List<String> more = new ArrayList<>(cells);
    more.add(BEFORE_REFUND, Facts.orDash(refund));
    return more;
  }

  private static List<String> row(DecidedLine decided) {
    Decision decision = decided.decision();
    Optional<Event> next = Event.next(decision);
    return Stream.of(
            decision.contact(),
            Facts.name(decision.severity()),
            Facts.marks(decision),
            String.valueOf(decision.tier()),
            decision.owner(),
            decision.queue().equals(decision.owner()) ? OWNER : decision.queue(),
            Facts.replyVia(decision),
            needs(decision),
            next.map(event -> MomentText.minuteIn(decision.policy().zone(), event.when()))
                .orElse(""),
            next.map(event -> what(event, decision)).orElse(""))
        .map(Facts::orDash)
        .toList();
  }

  /** How much time is left is plain from the moment, but that something is late is not. */
  private static String what(Event event, Decision decision) {
    boolean late = !event.when().isAfter(decision.at());
    return late ? event.what() + ", " + event.standing() : event.what();
  }

  private static String needs(Decision decision) {
    List<String> needs = new ArrayList<>(decision.approvals());
    decision.anyOf().forEach(choice -> needs.add(choice.toString()));
    decision.holds().forEach(reason -> needs.add("hold: " + reason));
    return String.join(", ", needs);
  }
}
