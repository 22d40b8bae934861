package dev.usher.ops.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

  private static List<String> diff(String before, String after) {
    return UnifiedDiff.of("f.drl", new Change(before, after));
  }

  @Test
  void changes_standBetweenThreeLinesOfContext() {
    assertThat(diff("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\nE\nf\ng\n"))
        .containsExactly(
            "--- f.drl", "+++ f.drl", "@@ -2,6 +2,6 @@", " b", " c", " d", "-e", "+E", " f", " g");
  }

  @Test
  void changesFarApart_areHunksOfTheirOwn_andNearOnesAreOne() {
    String far = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    assertThat(diff(far, "x\n" + far + "y\n").stream().filter(line -> line.startsWith("@@")))
        .containsExactly("@@ -1,3 +1,4 @@", "@@ -7,3 +8,4 @@");
    assertThat(diff(far, far.replace("2", "x").replace("9", "y")))
        .filteredOn(line -> line.startsWith("@@"))
        .containsExactly("@@ -1,9 +1,9 @@");
  }

  @Test
  void equalTexts_andWhatDiffersInLineEndsOnly_haveNoLines() {
    assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
    assertThat(diff("\uFEFFa\r\nb\r\n", "a\nb\n")).isEmpty();
    assertThat(diff("", "")).isEmpty();
  }

  @Test
  void aMissingLastLineEnd_isSaid() {
    assertThat(diff("a\nb", "a\nb\n"))
        .endsWith("@@ -1,2 +1,2 @@", " a", "-b", "\\ No newline at end of file", "+b");
  }

  @Test
  void whatComesOrGoesAsAWhole_beginsAtTheLineBefore() {
    assertThat(diff("", "a\n")).contains("@@ -0,0 +1 @@", "+a");
    assertThat(diff("a\nb\n", "")).contains("@@ -1,2 +0,0 @@", "-a", "-b");
  }

  @Test
  void longTexts_areComparedInATimeThatIsBounded() {
    String before = "a\n".repeat(30_000);
    String after = "b\n".repeat(30_000);
    assertThat(diff(before, after)).hasSize(60_003).contains("@@ -1,30000 +1,30000 @@");
  }

  @Test
  void theComparison_leadsFromTheOneToTheOther() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 3_000; i++) {
      List<String> before = lines(random, random.nextInt(30));
      List<String> after = random.nextInt(4) == 0 ? lines(random, 12) : edited(before, random);
      List<String> diff = diff(text(before), text(after));
      assertThat(applied(before, diff)).as("round %d, %s", i, before).isEqualTo(after);
      assertThat(diff.stream().filter(line -> line.matches("[-+][^-+].*")).count())
          .isLessThanOrEqualTo(before.size() + after.size());
    }
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static List<String> lines(SplittableRandom random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("l" + random.nextInt(6));
    }
    return lines;
  }

  private static List<String> edited(List<String> before, SplittableRandom random) {
    List<String> after = new ArrayList<>(before);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(after.size() + 1);
      if (random.nextBoolean() || at == after.size()) {
        after.add(at, "n" + i);
      } else {
        after.remove(at);
      }
    }
    return after;
  }

  /** Does what {@code patch} does, and insists on every figure. */
  private static List<String> applied(List<String> before, List<String> diff) {
    List<String> result = new ArrayList<>();
    int old = 0;
    for (int i = 2; i < diff.size(); ) {
      Matcher hunk = HUNK.matcher(diff.get(i++));
      assertThat(hunk.matches()).isTrue();
      int oldLines = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      int newLines = hunk.group(4) == null ? 1 : Integer.parseInt(hunk.group(4));
      int begin = Integer.parseInt(hunk.group(1)) - (oldLines == 0 ? 0 : 1);
      result.addAll(before.subList(old, begin));
      old = begin;
      int made = result.size();
      assertThat(Integer.parseInt(hunk.group(3)) - (newLines == 0 ? 0 : 1)).isEqualTo(made);
      for (; i < diff.size() && !diff.get(i).startsWith("@@"); i++) {
        String line = diff.get(i).substring(1);
        if (diff.get(i).charAt(0) != '+') {
          assertThat(before.get(old++)).isEqualTo(line);
        }
        if (diff.get(i).charAt(0) != '-') {
          result.add(line);
        }
      }
      assertThat(old - begin).isEqualTo(oldLines);
      assertThat(result.size() - made).isEqualTo(newLines);
    }
    result.addAll(before.subList(old, before.size()));
    return result;
  }
}
