package dev.usher.ops.book;

import dev.usher.analysis.InvariantResult;
import java.util.List;

/** What holds of every contact, whatever the rules come to say, and whether that is proven. */
final class InvariantChapter {
  private final BookPolicy policy;
  private final List<InvariantResult> results;

  InvariantChapter(BookPolicy policy, List<InvariantResult> results) {
    this.policy = policy;
    this.results = List.copyOf(results);
  }

  Chapter chapter() {
    InvariantWords words = new InvariantWords(policy.sentences());
    List<List<Block.TableCell>> rows =
        results.stream()
            .map(
                each ->
                    List.of(
                        Block.TableCell.of(each.invariant().name()),
                        Block.TableCell.of(each.invariant().accept(words)),
                        new Block.TableCell(List.of(verdict(each)))))
            .toList();
    List<Block> blocks =
        rows.isEmpty()
            ? List.of()
            : List.of(
                new Block.Paragraph(
                    Passage.of(
                        "These statements bind the rules. Whether they hold has been worked out for"
                            + " every contact that there can be, at every moment until its case is"
                            + " resolved, and not for a sample.")),
                new Block.Grid(
                    Anchors.slug("table invariants"),
                    "What is true of every contact",
                    List.of("Statement", "In detail", "Verdict"),
                    rows));
    return new Chapter(Anchors.slug("invariants"), "What always holds", blocks, List.of());
  }

  private static Passage verdict(InvariantResult result) {
    return switch (result.verdict()) {
      case PROVEN -> Passage.of("proven");
      case BROKEN -> Passage.of(TextPart.strong("broken")).and(": " + result.why());
      case OPEN -> Passage.of(TextPart.strong("open")).and(": " + result.why());
    };
  }
}
