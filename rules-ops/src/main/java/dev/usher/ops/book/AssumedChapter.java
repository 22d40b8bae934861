package dev.usher.ops.book;

import dev.usher.policy.rule.Rule;
import java.util.List;

/** What a policy's source leaves open. */
final class AssumedChapter {
  private final BookPolicy policy;

  AssumedChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    List<Passage> assumed =
        policy.rules().stream()
            .filter(Rule::isAssumed)
            .map(
                rule ->
                    rule.clause() == null
                        ? Passage.of(policy.reference(rule))
                        : Passage.of(policy.reference(rule)).and(" " + rule.name()))
            .toList();
    List<Block> blocks =
        assumed.isEmpty()
            ? List.of()
            : List.of(
                new Block.Paragraph(
                    Passage.of(
                        "The source leaves a figure or a detail of these open. Whoever answers for the"
                            + " policy should confirm them.")),
                new Block.Points(assumed));
    return new Chapter(Anchors.slug("assumed"), "What is assumed", blocks, List.of());
  }
}
