package dev.usher.ops.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLoopTest {

  private static List<String> acted(String looks) {
    Iterator<Integer> each = looks.chars().iterator();
    List<String> acted = new ArrayList<>();
    ChangeLoop.run(each::hasNext, () -> Character.toString(each.next()), acted::add);
    return acted;
  }

  @Test
  void whatIsThere_isActedOnAtOnce_andOnce() {
    assertThat(acted("a")).containsExactly("a");
    assertThat(acted("aaaaaa")).containsExactly("a");
  }

  @Test
  void aChange_isActedOn_onceTwoLooksAgree() {
    assertThat(acted("ab")).containsExactly("a");
    assertThat(acted("abb")).containsExactly("a", "b");
    assertThat(acted("abbbbaa")).containsExactly("a", "b", "a");
    assertThat(acted("abcdee")).containsExactly("a", "e");
  }

  @Test
  void whatComesAndGoesBetweenLooks_isNoChange() {
    assertThat(acted("aabaabaca")).containsExactly("a");
    assertThat(acted("abab")).containsExactly("a");
  }
}
