package dev.usher.ops.book;

import dev.usher.ops.book.BookPolicy.Saying;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a case has only one of, and which rule comes before which. */
final class RoutingChapter {
  private final BookPolicy policy;

  RoutingChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    List<Block> blocks = new ArrayList<>();
    add(blocks, Verb.TOPIC, "topic ", "Topic", "What a contact is about that does not say so");
    add(blocks, Verb.ROUTE, "queue ", "Queue", "Which queue a case waits in");
    add(blocks, Verb.ASSIGN, "owner ", "Owner", "Who owns a case");
    add(blocks, Verb.REPLY_VIA, "reply via ", "Channel", "Which way the customer is answered");
    if (!blocks.isEmpty()) {
      blocks.add(
          0,
          new Block.Paragraph(
              Passage.of(
                  "A case has only one of each. Of the lines that apply, the one with the highest"
                      + " precedence counts; they stand in that order. Where none applies, the case"
                      + " waits in the queue of its tier and belongs to its tier.")));
    }
    return new Chapter(
        Anchors.slug("routing"), "Queues, owners and reply channels", blocks, List.of());
  }

  private void add(List<Block> blocks, Verb verb, String start, String head, String caption) {
    Comparator<Saying> order = Comparator.comparing(each -> -each.rule().salience());
    List<Saying> said = policy.said(verb).stream().sorted(order).toList();
    if (said.isEmpty()) {
      return;
    }
    boolean ranked = said.stream().anyMatch(each -> each.rule().salience() != 0);
    List<List<Block.TableCell>> rows =
        said.stream()
            .map(
                each -> {
                  List<Block.TableCell> row = new ArrayList<>();
                  row.add(Block.TableCell.of(policy.words(each).substring(start.length())));
                  row.add(Block.TableCell.of(policy.when(each.rule())));
                  if (ranked) {
                    row.add(Block.TableCell.of(String.valueOf(each.rule().salience())));
                  }
                  row.add(new Block.TableCell(List.of(Passage.of(policy.reference(each.rule())))));
                  return row;
                })
            .toList();
    List<String> heads =
        ranked ? List.of(head, "When", "Precedence", "Clause") : List.of(head, "When", "Clause");
    blocks.add(new Block.Grid(Anchors.slug("table " + head), caption, heads, rows));
  }
}
