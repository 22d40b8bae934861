package dev.usher.internal.live;

import dev.usher.live.PolicyListener;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Each event is told once, one at a time, in the order in which it was noted. */
@JCStressTest
@Outcome(
    id = {"abcd", "cabd", "cadb", "acbd", "acdb", "cdab"},
    expect = Expect.ACCEPTABLE,
    desc = "In order.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Lost, told twice, at once or out of order.")
@State
public class ToldInOrder {
  /** Not safe to share, so that telling at once would lose something. */
  private final StringBuilder told = new StringBuilder();

  private final Announcements announcements = new Announcements(List.of(new PolicyListener() {}));

  private void happens(char what) {
    announcements.note(listener -> told.append(what));
    announcements.tell();
  }

  /** Two things happen. */
  @Actor
  public void one() {
    happens('a');
    happens('b');
  }

  /** Two others do. */
  @Actor
  public void other() {
    happens('c');
    happens('d');
  }

  /** Looks what was told when all is over. */
  @Arbiter
  public void after(L_Result seen) {
    seen.r1 = told.toString();
  }
}
