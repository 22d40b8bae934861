package dev.usher.ops.book;

import dev.usher.ops.book.BookPolicy.Saying;
import dev.usher.policy.Manifest;
import dev.usher.policy.UnlessRuled;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who must agree to what, what is paid, and what keeps a case from going on. */
final class AgreementChapter {
  private static final String AGREE = " must agree";
  private static final String HOLD = "on hold for ";
  private static final String PAID =
      " Of several grants the highest counts, and never more than"
          + " the lowest limit. What is granted is paid once everybody has agreed who must, and"
          + " nothing holds it up.";

  private final BookPolicy policy;

  AgreementChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    List<Block> blocks = new ArrayList<>();
    Map<String, List<Passage>> approvals = new TreeMap<>(byTier());
    for (Saying each : policy.said(Verb.APPROVE, Verb.APPROVE_ANY)) {
      add(approvals, without(AGREE, policy.words(each)), each);
    }
    if (approvals.isEmpty()) {
      blocks.add(new Block.Paragraph(Passage.of("No rule asks anybody to agree.")));
    } else {
      blocks.add(grid("agree", "Who must agree, and when", "Who", "Must agree when", approvals));
      List<String> never = neverAsked();
      if (!never.isEmpty()) {
        blocks.add(
            new Block.Paragraph(
                Passage.of("No rule asks these to agree: " + String.join(", ", never) + ".")));
      }
    }
    money(blocks);
    Map<String, List<Passage>> holds = new LinkedHashMap<>();
    for (Saying each : policy.said(Verb.HOLD)) {
      add(holds, policy.words(each).substring(HOLD.length()), each);
    }
    if (!holds.isEmpty()) {
      blocks.add(
          grid("holds", "What holds a case up until it is settled", "On hold for", "When", holds));
    }
    return new Chapter(Anchors.slug("agreement"), "Who may agree to what", blocks, List.of());
  }

  /** Where a rule asks whoever the contact names, that may be anybody. */
  private List<String> neverAsked() {
    List<String> never = new ArrayList<>(policy.manifest().tiers());
    for (Saying each : policy.said(Verb.APPROVE, Verb.APPROVE_ANY)) {
      for (Argument argument : each.proposed().arguments()) {
        if (argument instanceof Argument.Variable) {
          return List.of();
        }
        argument.value().ifPresent(never::remove);
      }
    }
    return never;
  }

  private void money(List<Block> blocks) {
    Map<String, List<Passage>> paid = new LinkedHashMap<>();
    for (Saying each : policy.said(Verb.GRANT, Verb.GRANT_PER, Verb.CAP, Verb.REFUSE)) {
      add(paid, policy.words(each), each);
    }
    if (!paid.isEmpty()) {
      blocks.add(grid("money", "What is paid, and what is not", "What", "When", paid));
    }
    UnlessRuled unless = policy.manifest().refunds().orElse(null);
    if (unless != null) {
      blocks.add(
          new Block.Paragraph(
              Passage.of(
                  switch (unless) {
                    case GRANTED ->
                        "Money that no rule grants or refuses is granted; what a rule refuses is refused."
                            + PAID;
                    case REFUSED ->
                        "Money that no rule grants is refused, and so is what a rule refuses."
                            + PAID;
                  })));
    }
  }

  private void add(Map<String, List<Passage>> map, String key, Saying said) {
    String when = policy.when(said.rule());
    map.computeIfAbsent(key, none -> new ArrayList<>()).add(policy.referring(when, said.rule()));
  }

  private static String without(String end, String words) {
    return words.endsWith(end) ? words.substring(0, words.length() - end.length()) : words;
  }

  /** Roles in the order of their tiers, then all others. */
  private Comparator<String> byTier() {
    Manifest manifest = policy.manifest();
    return Comparator.comparingInt(
            (String role) -> {
              int tier = manifest.tiers().indexOf(role);
              return tier < 0 ? manifest.tiers().size() : tier;
            })
        .thenComparing(Comparator.naturalOrder());
  }

  private static Block.Grid grid(
      String id, String caption, String first, String second, Map<String, List<Passage>> rows) {
    return new Block.Grid(
        Anchors.slug("table " + id),
        caption,
        List.of(first, second),
        rows.entrySet().stream()
            .map(
                each ->
                    List.of(
                        Block.TableCell.of(each.getKey()), new Block.TableCell(each.getValue())))
            .toList());
  }
}
