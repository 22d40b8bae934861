package dev.usher.ops.book;

import dev.usher.model.time.Metric;
import dev.usher.ops.book.BookPolicy.Saying;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** By when customers hear from a policy's people, and who of them. */
final class TargetChapter {
  private final BookPolicy policy;

  TargetChapter(BookPolicy policy) {
    this.policy = policy;
  }

  Chapter chapter() {
    List<Block> blocks = new ArrayList<>();
    for (Metric metric : metrics()) {
      String name = metric.key().replace('-', ' ');
      List<List<Block.TableCell>> rows = new ArrayList<>();
      for (Saying each : policy.said(Verb.RESPOND_WITHIN, Verb.TARGET, Verb.UPDATE_EVERY)) {
        if (metric(each) == metric) {
          rows.add(row(each, name));
        }
      }
      if (!rows.isEmpty()) {
        List<String> heads = List.of("When", "Due", "Clock", "Clause");
        blocks.add(
            new Block.Grid(Anchors.slug("table " + name), Chapter.heading(name), heads, rows));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(
          0,
          new Block.Paragraph(
              Passage.of(
                  "Where several lines of a table apply, the one that falls due first counts. A span"
                      + " counts from receipt unless the line says otherwise.")));
    }
    return new Chapter(Anchors.slug("targets"), "Answer times", blocks, List.of());
  }

  private static List<Metric> metrics() {
    return Arrays.stream(Metric.values())
        .sorted(Comparator.comparing(TargetChapter::rank))
        .toList();
  }

  /** Returns where a metric comes in the life of a case. */
  private static int rank(Metric metric) {
    return switch (metric) {
      case FIRST_RESPONSE -> 1;
      case NEXT_RESPONSE -> 2;
      case NEXT_UPDATE -> 3;
      case ESCALATION_RESPONSE -> 4;
      case PLAN -> 5;
      case RESOLUTION -> 6;
    };
  }

  private static Metric metric(Saying said) {
    if (said.proposed().verb() == Verb.RESPOND_WITHIN) {
      return Metric.FIRST_RESPONSE;
    }
    return said.proposed().verb() == Verb.UPDATE_EVERY
        ? Metric.NEXT_UPDATE
        : Metric.of(((Literal.Text) said.proposed().arguments().get(0)).text());
  }

  private List<Block.TableCell> row(Saying said, String name) {
    String due = policy.words(said).substring(name.length() + 1);
    boolean business = said.proposed().arguments().stream().anyMatch(TargetChapter::isBusiness);
    return List.of(
        Block.TableCell.of(policy.when(said.rule())),
        Block.TableCell.of(due),
        Block.TableCell.of(business ? "opening hours" : "day and night"),
        new Block.TableCell(List.of(Passage.of(policy.reference(said.rule())))));
  }

  private static boolean isBusiness(Argument argument) {
    return argument instanceof Argument.Call call
        && (isBusiness(call.word())
            || call.arguments().stream().anyMatch(TargetChapter::isBusiness));
  }

  private static boolean isBusiness(HelperWord word) {
    return switch (word) {
      case BUSINESS_DAYS, BUSINESS_HOURS, BUSINESS_MINUTES, CLOSE_OF_BUSINESS -> true;
      case AFTER_TARGET,
          AT_TIER,
          BEFORE_NEEDED,
          BEFORE_TARGET,
          BY_NEEDED,
          BY_TARGET,
          DAYS,
          HOURS,
          IF_UNANSWERED,
          MINUTES,
          SECONDS,
          SINCE_EMERGENCY,
          SINCE_REOPENED,
          SINCE_TIER,
          SINCE_TIER_AND_EMERGENCY,
          SINCE_UNANSWERED ->
          false;
    };
  }
}
