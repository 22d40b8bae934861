package dev.usher.internal.message;

import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the numbers of phones in a run of digits that as a whole is none: beside a date, a time of
 * day or another figure. Such a number begins and ends where a space stands that is not how its own
 * groups are kept apart, or where the other figure cannot be part of it.
 */
final class PhonesAmongFigures {
  /** More digits than any number of a phone has, with the 00 before it. */
  private static final int MOST_DIGITS = 17;

  private static final int DATE = 3;
  private static final int SHORTEST_AFTER_DATE = 3;

  private final DigitRun run;
  private final List<Integer> groups;
  private final int[] starts;

  /** Whether its first or its last groups are part of something else, and which those are. */
  private final boolean hangs;

  private final int firstApart;
  private final int lastApart;

  private PhonesAmongFigures(DigitRun run) {
    this.run = run;
    groups = run.groups();
    starts = new int[groups.size()];
    int at = run.start();
    for (int group = 0; group < starts.length; group++) {
      while (!run.text().isDigit(at)) {
        at++;
      }
      starts[group] = at;
      at += groups.get(group);
    }
    hangs = PhoneNumbers.hangsOnOthers(run);
    firstApart = apart(1, 1);
    lastApart = apart(starts.length - 1, -1);
  }

  /** Hands over each, in time that is proportional to the run's length. */
  static void find(DigitRun run, Consumer<DigitRun> found) {
    if (run.groups().size() > 1) {
      new PhonesAmongFigures(run).find(found);
    }
  }

  private void find(Consumer<DigitRun> found) {
    int first = 0;
    while (first < starts.length) {
      int end = endOfOne(first);
      if (end > first) {
        found.accept(part(first, end));
      }
      first = Math.max(end, first + 1);
    }
  }

  /** Returns after which group the longest number ends that begins with a group, or -1. */
  private int endOfOne(int first) {
    int digits = 0;
    int longest = -1;
    for (int end = first + 1; end <= starts.length; end++) {
      digits += groups.get(end - 1);
      if (digits > MOST_DIGITS) {
        break;
      }
      if (digits >= PhoneNumbers.FEWEST
          && end - first < starts.length
          && beginsApart(first, end)
          && endsApart(first, end)
          && !isTime(first, end)
          && PhoneNumbers.is(part(first, end))) {
        longest = end;
      }
    }
    return longest;
  }

  private DigitRun part(int first, int end) {
    int stop = starts[end - 1] + groups.get(end - 1);
    return new DigitRun(run.text(), starts[first], stop, groups.subList(first, end));
  }

  private boolean beginsApart(int first, int end) {
    if (first == 0) {
      return true;
    }
    String gap = gap(first);
    boolean isOther = !isWithin(gap, first, end);
    if (first >= DATE && part(first - DATE, first).mayBeDate()) {
      return isOther || groups.get(first) >= SHORTEST_AFTER_DATE || gap.indexOf(' ') >= 0;
    }
    return gap.indexOf(' ') >= 0
        && (isOther
            || !mayBelong(first - 1)
            || (hangs && first == firstApart)
            || isRepeated(first, end, first - (end - first)));
  }

  private boolean endsApart(int first, int end) {
    if (end == starts.length) {
      return true;
    }
    String gap = gap(end);
    boolean isOther = !isWithin(gap, first, end);
    if (end + DATE <= starts.length && part(end, end + DATE).mayBeDate()) {
      return isOther || gap.indexOf(' ') >= 0;
    }
    return gap.indexOf(' ') >= 0
        && (isOther
            || groups.get(end) == 1
            || !mayBelong(end)
            || (hangs && end == lastApart)
            || isRepeated(first, end, end));
  }

  /** Returns the first group from one on, or back from it, with a space before it. */
  private int apart(int from, int step) {
    int group = from;
    while (group > 0 && group < starts.length && gap(group).indexOf(' ') < 0) {
      group += step;
    }
    return group;
  }

  /** Returns what stands before a group that is not the first. */
  private String gap(int group) {
    return run.text().subSequence(starts[group - 1] + groups.get(group - 1), starts[group]);
  }

  /** Whether groups of a number are kept apart so. */
  private boolean isWithin(String gap, int first, int end) {
    for (int group = first + 1; group < end; group++) {
      if (gap(group).equals(gap)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a group may be one of a number beside it, and is not a year. */
  private boolean mayBelong(int group) {
    DigitRun alone = part(group, group + 1);
    return groups.get(group) <= PhoneNumbers.LONGEST_GROUP && !PhoneNumbers.beginsWithYear(alone);
  }

  /** Whether groups of the same lengths, which are not all the same, stand at another place. */
  private boolean isRepeated(int first, int end, int other) {
    List<Integer> own = groups.subList(first, end);
    int otherEnd = other + own.size();
    return other >= 0
        && otherEnd <= starts.length
        && own.stream().distinct().count() > 1
        && own.equals(groups.subList(other, otherEnd));
  }

  /** Whether it is a time of day, to the fraction of a second. */
  private boolean isTime(int first, int end) {
    return end - first == DATE + 1
        && groups.subList(first, end - 1).stream().allMatch(each -> each == 2)
        && groups.get(end - 1) > 2;
  }
}
