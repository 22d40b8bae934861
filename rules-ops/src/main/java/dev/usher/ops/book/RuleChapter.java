package dev.usher.ops.book;

import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every rule of a policy, by question and clause. */
final class RuleChapter {
  private final BookPolicy policy;

  RuleChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    List<Chapter> parts = new ArrayList<>();
    for (Question question : Question.values()) {
      List<Block.TermEntry> entries = entries(question);
      if (!entries.isEmpty()) {
        parts.add(
            new Chapter(
                Anchors.slug("rules " + question.fact()),
                QuestionWords.title(question),
                List.of(new Block.Entries(entries)),
                List.of()));
      }
    }
    return new Chapter(
        Anchors.slug("rules"),
        "The rules, clause by clause",
        List.of(
            new Block.Paragraph(
                Passage.of(
                    "Every rule of the policy: its clause, its name, what it says, and where it stands in the policy's files."))),
        parts);
  }

  private List<Block.TermEntry> entries(Question question) {
    Map<String, List<Block.Note>> clauses = new TreeMap<>(new ClauseOrder());
    List<Block.Note> others = new ArrayList<>();
    for (Rule rule : policy.rules()) {
      if (rule.question() == question) {
        String clause = rule.clause();
        (clause == null ? others : clauses.computeIfAbsent(clause, none -> new ArrayList<>()))
            .add(note(rule));
      }
    }
    kept(question, clauses);
    List<Block.TermEntry> entries = new ArrayList<>();
    clauses.forEach(
        (clause, notes) ->
            entries.add(
                new Block.TermEntry(policy.anchors().ofClause(question, clause), clause, notes)));
    if (!others.isEmpty()) {
      String id = Anchors.slug("other " + question.fact());
      entries.add(new Block.TermEntry(id, "Without a clause", others));
    }
    return entries;
  }

  private void kept(Question question, Map<String, List<Block.Note>> clauses) {
    if (question == Question.CLASSIFIED) {
      kept(
          policy.manifest().clauses().statedSeverity(),
          "A severity that an agent stated counts",
          "Always: at least the severity that is stated on the contact. This holds without a rule.",
          clauses);
    } else if (question == Question.ASSESSED) {
      kept(
          policy.manifest().clauses().recordedTier(),
          "A case stays at the tier that it has reached",
          "Always: at least the tier that the case has reached. This holds without a rule.",
          clauses);
    }
  }

  private static void kept(
      @Nullable String clause, String name, String text, Map<String, List<Block.Note>> clauses) {
    if (clause != null) {
      clauses
          .computeIfAbsent(clause, none -> new ArrayList<>())
          .add(new Block.Note(null, name, Passage.of(text), List.of()));
    }
  }

  private Block.Note note(Rule rule) {
    Passage remarks = Passage.of(policy.source(rule.namePlace()));
    if (rule.isAssumed()) {
      remarks = remarks.and(" · ").and(TextPart.mark("assumed"));
    }
    if (rule.salience() != 0 && rule.proposals().stream().anyMatch(Proposed::isRanked)) {
      remarks = remarks.and(" · precedence " + rule.salience());
    }
    return new Block.Note(
        policy.anchors().alone(rule),
        rule.name(),
        Passage.of(policy.sentences().rule(rule)),
        List.of(remarks));
  }
}
