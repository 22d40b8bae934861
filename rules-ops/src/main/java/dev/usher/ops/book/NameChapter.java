package dev.usher.ops.book;

import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names that a policy's rules use: topics, words, fields, labels, currencies. */
final class NameChapter {
  private static final Set<Property> ATTACHED =
      Set.of(Property.LABELS, Property.ACCOUNT_LABELS, Property.ACCOUNT_ENTITLEMENTS);

  private final BookPolicy policy;

  NameChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    Manifest manifest = policy.manifest();
    List<Block> blocks = new ArrayList<>();
    if (!manifest.topics().isEmpty()) {
      String topics = String.join(", ", manifest.topics());
      blocks.add(paragraph("A contact is about one of these topics, or none: " + topics + "."));
    }
    Map<String, String> lists = new LinkedHashMap<>();
    manifest.words().forEach((list, words) -> lists.put(list, String.join(", ", words)));
    add(
        blocks,
        "words",
        "Words that are looked for in messages",
        List.of("List", "Words and phrases"),
        lists);
    if (manifest.words().values().stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.contains("*"))) {
      blocks.add(
          paragraph("A * stands for any letters, so that refund* is found in refunds, too."));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    manifest.fields().forEach((field, type) -> fields.put(field, type.words()));
    add(blocks, "fields", "Fields of the company's own", List.of("Field", "Says"), fields);
    labels(blocks);
    StringBuilder money = new StringBuilder("Amounts are in " + manifest.currency() + ".");
    manifest
        .rates()
        .forEach(
            (other, rate) ->
                money
                    .append(" 1 ")
                    .append(other)
                    .append(" is ")
                    .append(rate.toPlainString())
                    .append(' ')
                    .append(manifest.currency())
                    .append('.'));
    blocks.add(paragraph(money.toString()));
    return new Chapter(Anchors.slug("names"), "Topics, words and names", blocks, List.of());
  }

  private void labels(List<Block> blocks) {
    Map<String, Map<String, Passage>> found = new TreeMap<>();
    for (Rule rule : policy.rules()) {
      for (Atom atom : rule.atoms()) {
        if (atom.subject() instanceof Subject.Named named && ATTACHED.contains(named.property())) {
          String of = policy.sentences().subject(named);
          for (Literal literal : atom.literals()) {
            String name = String.valueOf(literal.value().orElse(""));
            Map<String, Passage> lines = found.computeIfAbsent(of, none -> new TreeMap<>());
            Passage before = lines.get(name);
            TextPart reference = policy.reference(rule);
            if (before == null) {
              lines.put(name, Passage.of(reference));
            } else if (!before.phrases().contains(reference)) {
              lines.put(name, before.and(", ").and(reference));
            }
          }
        }
      }
    }
    List<List<Block.TableCell>> rows = new ArrayList<>();
    found.forEach(
        (of, lines) ->
            lines.forEach(
                (name, line) ->
                    rows.add(
                        List.of(
                            Block.TableCell.of(name),
                            Block.TableCell.of(of),
                            new Block.TableCell(List.of(line))))));
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Grid(
              Anchors.slug("table labels"),
              "Labels and entitlements that rules look at",
              List.of("Name", "Among", "Asked for by"),
              rows));
    }
  }

  private static void add(
      List<Block> blocks, String id, String caption, List<String> heads, Map<String, String> rows) {
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Grid(
              Anchors.slug("table " + id),
              caption,
              heads,
              rows.entrySet().stream()
                  .map(
                      each ->
                          List.of(
                              Block.TableCell.of(each.getKey()),
                              Block.TableCell.of(each.getValue())))
                  .toList()));
    }
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Passage.of(text));
  }
}
