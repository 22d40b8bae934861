package dev.usher.ops.book;

import dev.usher.model.decision.Proposal;
import dev.usher.ops.book.BookPolicy.Saying;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.List;

/** The tiers of a policy: who owns them, and how a case gets there. */
final class TierChapter {
  private final BookPolicy policy;

  TierChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    Manifest manifest = policy.manifest();
    List<Block> blocks = new ArrayList<>();
    boolean expected = !manifest.expected().isEmpty();
    List<String> heads = new ArrayList<>(List.of("Tier", "Owner"));
    if (expected) {
      heads.add("Expected share");
    }
    heads.add("A case gets there when");
    List<List<Block.TableCell>> rows = new ArrayList<>();
    for (int tier = 1; tier <= manifest.tiers().size(); tier++) {
      List<Block.TableCell> row = new ArrayList<>();
      row.add(Block.TableCell.of(String.valueOf(tier)));
      row.add(Block.TableCell.of(manifest.tiers().get(tier - 1)));
      if (expected) {
        row.add(Block.TableCell.of(manifest.expected().getOrDefault(tier, "not stated")));
      }
      row.add(new Block.TableCell(ways(tier)));
      rows.add(row);
    }
    blocks.add(
        new Block.Grid(Anchors.slug("table tiers"), "The tiers, from the first up", heads, rows));
    if (!manifest.teams().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Passage.of(
                  "Others who may have a queue, own a case, agree or act: "
                      + String.join(", ", manifest.teams())
                      + ".")));
    }
    return new Chapter(Anchors.slug("tiers"), "Tiers and teams", blocks, List.of());
  }

  /** A rule that leaves a case at the first tier takes it nowhere. */
  private List<Passage> ways(int tier) {
    if (tier == 1) {
      return List.of(Passage.of("it starts here"));
    }
    String start = policy.sentences().proposal(new Proposal.Escalate(tier, null));
    List<Passage> ways = new ArrayList<>();
    for (Saying each : policy.said(Verb.ESCALATE)) {
      String words = policy.words(each);
      if (words.equals(start) || words.startsWith(start + ",")) {
        String from = words.substring(start.length());
        ways.add(policy.referring(policy.when(each.rule()) + from, each.rule()));
      }
    }
    return ways.isEmpty() ? List.of(Passage.of("no rule takes a case here")) : ways;
  }
}
