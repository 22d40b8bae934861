package dev.usher.ops.book;

import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a book is to be read: the questions, and what holds where several rules apply, or none. */
final class ReadingChapter {
  private final BookPolicy policy;

  ReadingChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    Manifest manifest = policy.manifest();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "Four questions are asked of every contact, one after the other. A rule answers one of"
                    + " them: it says when it applies, and what follows.")));
    blocks.add(
        new Block.Points(
            Arrays.stream(Question.values())
                .map(
                    each ->
                        Passage.of(TextPart.strong(QuestionWords.title(each)))
                            .and(" It settles " + QuestionWords.settles(each) + "."))
                .toList()));
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "No rule undoes another one, and their order does not matter. Where several apply:")));
    blocks.add(
        new Block.Points(
            List.of(
                Passage.of(
                    "A tier or a severity that a rule names is the least that it asks for: the highest"
                        + " counts."),
                Passage.of(
                    "Everybody agrees who must agree, everything is done that is to be done, and"
                        + " nothing goes on while something holds it up."),
                Passage.of("Of several answer times, the one that falls due first counts."),
                Passage.of(
                    "Of topic, queue, owner and reply channel a case has only one: that of the rule"
                        + " with the highest precedence."))));
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "Where no rule speaks, the severity is NORMAL, the case stays at tier 1 ("
                    + manifest.tiers().get(0)
                    + "), and whoever owns the tier owns the case. A severity that an agent has stated"
                    + " counts with those of the rules, and a case keeps a tier that it has reached.")));
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "Words with hyphens are the policy's own names, of roles and topics, of things to be done"
                    + " and of what a case waits for.")));
    if (policy.rules().stream().anyMatch(rule -> rule.isAssumed())) {
      blocks.add(
          new Block.Paragraph(
              Passage.of("What is marked ")
                  .and(TextPart.mark("assumed"))
                  .and(" rests on a figure or a detail that the source leaves open.")));
    }
    return new Chapter(Anchors.slug("reading"), "How to read this book", blocks, List.of());
  }
}
