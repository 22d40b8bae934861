package dev.usher.testing;

import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;

/** Comments wherever a policy may have them. */
final class RandomComments {
  private static final List<String> TEXTS =
      List.of(
          "// why's \"",
          "/* ) */",
          "// end",
          "/* then $case.vip(); */",
          "// rule \"x\" when",
          "/* // */",
          "//",
          "/**/",
          "// 긴급 😀",
          "/* a, b || c */",
          "// /* not closed",
          "// @Clause(\"X-1\")");

  private final Draw draw;
  private final int percent;

  RandomComments(Draw draw, int percent) {
    this.draw = draw;
    this.percent = percent;
  }

  Comments around() {
    List<Comment> after = draw.chance(percent) ? List.of(one()) : List.of();
    return new Comments(list(), after);
  }

  /** Those that stand on lines of their own. */
  List<Comment> list() {
    List<Comment> comments = new ArrayList<>();
    while (comments.size() < 3 && draw.chance(percent)) {
      comments.add(one());
    }
    return comments;
  }

  private Comment one() {
    return new Comment(draw.dealt(TEXTS), Place.NOWHERE);
  }
}
