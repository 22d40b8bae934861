package dev.usher.ops.log;

import dev.usher.log.DroppedDecisions;
import dev.usher.log.LogEntry;
import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.DecisionCells;
import dev.usher.ops.text.Cell;
import dev.usher.ops.text.Column;
import dev.usher.ops.text.FittedTable;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lines of a log as a table, one row each; the columns fit the terminal. */
final class LogTable {
  private static final int WIDEST = 40;

  /** In the order in which they stand; the ranks say which of them narrow terminals miss. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("AT", 16, Column.STAYS),
          new Column("CONTACT", 8, Column.STAYS),
          new Column("POLICY", 7, Column.EXTRA + 1),
          new Column("TOPIC", 8, 4),
          new Column("MARKS", 9, 3),
          new Column("TIER", 4, Column.STAYS),
          new Column("OWNER", 8, 1),
          new Column("APPROVALS, HOLDS", 10, 6),
          new Column("REFUND", 8, Column.EXTRA),
          new Column("NEXT DUE", 16, 5),
          new Column("MICROS", 6, Column.EXTRA + 2),
          new Column("WHY", 20, 2));

  /** Between the columns that all rows have and the last one. */
  private static final int OF_DECISIONS = COLUMNS.size() - 4;

  private final FittedTable table;

  /** Where the clocks go by which lines that are missing are told: those of the line before. */
  private ZoneId zone = ZoneOffset.UTC;

  LogTable(int room) {
    this.table = new FittedTable(COLUMNS, room, WIDEST);
  }

  List<StyledLine> lines(List<LogEntry> entries) {
    return table.lines(entries.stream().map(each -> each.either(this::row, this::row)).toList());
  }

  private List<Cell> row(LoggedDecision line) {
    zone = line.policy().zone();
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(MomentText.minuteIn(zone, line.at())));
    row.add(Cell.of(line.id()));
    row.add(Cell.of(line.policy().version()));
    row.addAll(
        line.decision()
            .map(decision -> decided(decision, line))
            .orElse(Collections.nCopies(OF_DECISIONS, Cell.of(null))));
    row.add(
        line.refusal()
            .map(why -> Cell.of(Tone.ERROR, "refused: " + why))
            .or(() -> line.decision().map(DecisionCells::why))
            .orElse(Cell.of(null)));
    return row;
  }

  private static List<Cell> decided(Decision decision, LoggedDecision line) {
    return List.of(
        Cell.of(decision.topic()),
        DecisionCells.marks(decision),
        Cell.of(String.valueOf(decision.tier())),
        Cell.of(decision.owner()),
        DecisionCells.needs(decision),
        DecisionCells.refund(decision),
        DecisionCells.nextDue(decision),
        Cell.of(String.valueOf(TimeUnit.MICROSECONDS.convert(line.took()))));
  }

  private List<Cell> row(DroppedDecisions dropped) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(MomentText.minuteIn(zone, dropped.at())));
    row.addAll(Collections.nCopies(OF_DECISIONS + 2, Cell.of(null)));
    row.add(Cell.of(Tone.WARNING, dropped.count() + " lines are missing: they were dropped"));
    return row;
  }
}
