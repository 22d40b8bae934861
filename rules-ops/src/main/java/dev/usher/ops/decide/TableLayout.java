package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.text.Cell;
import dev.usher.ops.text.Column;
import dev.usher.ops.text.FittedTable;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decisions as a table, one row each, with the counts under it. The columns fit the terminal: what
 * matters least is cut or left out first.
 */
final class TableLayout implements Layout {
  private static final int WIDEST = 40;

  private static final Column REFUND = new Column("REFUND", 10, Column.EXTRA + 1);

  /** In the order in which they stand; the ranks say which of them narrow terminals miss. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("CONTACT", 8, Column.STAYS),
          new Column("TOPIC", 8, 4),
          new Column("SEVERITY", 8, Column.EXTRA),
          new Column("MARKS", 9, 2),
          new Column("TIER", 4, Column.STAYS),
          new Column("OWNER", 8, 1),
          new Column("QUEUE", 7, Column.EXTRA + 3),
          new Column("REPLY VIA", 9, Column.EXTRA + 4),
          new Column("APPROVALS, HOLDS", 10, 5),
          REFUND,
          new Column("NEXT DUE", 16, 6),
          new Column("WHAT", 12, Column.EXTRA + 2),
          new Column("WHY", 20, 3));

  /** A queue that is the owner, as most are; the name again would only make the table wide. */
  private static final String OWNER = "(owner)";

  private final Manifest manifest;
  private final FittedTable table;
  private final boolean refunds;
  private final int room;
  private final boolean quiet;

  /**
   * Makes the form.
   *
   * @param manifest the policy's
   * @param room how many columns a line has, or 0 where nobody watches
   * @param quiet leaves out what stands under the table
   */
  TableLayout(Manifest manifest, int room, boolean quiet) {
    this.manifest = manifest;
    this.refunds = manifest.refunds().isPresent();
    this.room = room;
    this.quiet = quiet;
    List<Column> columns = new ArrayList<>(COLUMNS);
    if (!refunds) {
      columns.remove(REFUND);
    }
    this.table = new FittedTable(columns, room, WIDEST);
  }

  @Override
  public Consumer<Terminal> printing(List<DecidedLine> decided) {
    if (decided.isEmpty()) {
      return terminal -> {};
    }
    List<StyledLine> lines =
        table.lines(decided.stream().map(each -> row(each.decision())).toList());
    return terminal -> lines.forEach(terminal::print);
  }

  @Override
  public Consumer<Terminal> end(DecisionCounts counts) {
    List<StyledLine> lines = quiet ? List.of() : new CountLines(counts, manifest, room).lines();
    return terminal -> lines.forEach(terminal::print);
  }

  private List<Cell> row(Decision decision) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(decision.contact()));
    row.add(Cell.of(decision.topic()));
    row.add(Cell.of(Facts.name(decision.severity())));
    row.add(DecisionCells.marks(decision));
    row.add(Cell.of(String.valueOf(decision.tier())));
    row.add(Cell.of(decision.owner()));
    row.add(Cell.of(decision.queue().equals(decision.owner()) ? OWNER : decision.queue()));
    row.add(Cell.of(Facts.replyVia(decision)));
    row.add(DecisionCells.needs(decision));
    if (refunds) {
      row.add(DecisionCells.refund(decision));
    }
    row.add(DecisionCells.nextDue(decision));
    row.add(DecisionCells.nextWhat(decision));
    row.add(DecisionCells.why(decision));
    return row;
  }
}
