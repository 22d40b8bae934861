package dev.usher.ops.book;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that make a difference, and what they bring. */
final class FigureChapter {
  private static final List<String> HEADS = List.of("If it is", "What follows");
  private static final String NOTHING = "nothing by itself";

  private final BookPolicy policy;

  FigureChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    List<Block> blocks = new ArrayList<>();
    List<List<Block.TableCell>> single = new ArrayList<>();
    for (FigureTable table : tables()) {
      if (table.thresholds() > 1) {
        blocks.add(
            new Block.Grid(
                Anchors.slug("figure " + table.title()),
                Chapter.heading(table.title()),
                HEADS,
                table.rows().stream().map(FigureChapter::row).toList()));
      } else {
        for (FigureTable.Row row : table.rows()) {
          if (!row.brings().isEmpty()) {
            single.add(
                List.of(
                    Block.TableCell.of(Chapter.heading(table.title())),
                    Block.TableCell.of(row.band()),
                    new Block.TableCell(row.brings())));
          }
        }
      }
    }
    if (!single.isEmpty()) {
      blocks.add(
          new Block.Grid(
              Anchors.slug("table figures"),
              "Figures with one threshold",
              List.of("Figure", "If it is", "What follows"),
              single));
    }
    if (!blocks.isEmpty()) {
      blocks.add(
          0,
          new Block.Paragraph(
              Passage.of(
                  "What follows from each figure by itself, as the rules say that look at it. Where a line"
                      + " says \"where\", that must be so as well. Other rules come on top: a case can"
                      + " be higher up, and need more people to agree, than its amount alone would"
                      + " have it.")));
    }
    return new Chapter(Anchors.slug("figures"), "Thresholds", blocks, List.of());
  }

  private List<FigureTable> tables() {
    Map<Subject, FigureTable> tables = new LinkedHashMap<>();
    for (Rule rule : policy.rules()) {
      if (rule.isEnabled()) {
        for (Atom atom : rule.atoms()) {
          Domain domain = atom.subject().domain();
          if (domain.kind().isNumber() && domain.meaning() != Meaning.TIER) {
            tables
                .computeIfAbsent(
                    atom.subject().unplaced(), subject -> new FigureTable(policy, subject))
                .add(rule, atom);
          }
        }
      }
    }
    return tables.values().stream().filter(each -> each.thresholds() > 0).toList();
  }

  private static List<Block.TableCell> row(FigureTable.Row row) {
    List<Passage> brings = row.brings().isEmpty() ? List.of(Passage.of(NOTHING)) : row.brings();
    return List.of(Block.TableCell.of(row.band()), new Block.TableCell(brings));
  }
}
