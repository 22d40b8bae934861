package dev.usher.ops.decide;

import dev.usher.data.DecisionWriter;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.decide.LineResult.RejectedLine;
import dev.usher.ops.input.Input;
import dev.usher.ops.input.Line;
import dev.usher.ops.input.LineBatches;
import dev.usher.ops.input.Together;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.ProgressLine;
import dev.usher.ops.terminal.Terminal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Decides an input, some lines at a time, and fewer where they are long, so that the input's length
 * costs no memory, and the columns of a table fit many rows at once.
 */
final class DecideRun {
  private static final int MOST_LINES = 256;

  private final Terminal terminal;
  private final Input input;
  private final LineBatches lines;
  private final LineDecider decider;
  private final boolean eager;
  private final DecisionCounts counts = new DecisionCounts();

  /**
   * Makes a run.
   *
   * @param eager answers what is there without waiting for more
   */
  DecideRun(Terminal terminal, Input input, LineDecider decider, boolean eager) {
    this.terminal = terminal;
    this.input = input;
    this.lines = new LineBatches(input, MOST_LINES);
    this.decider = decider;
    this.eager = eager;
  }

  /**
   * Decides every line and returns the exit code.
   *
   * @param form what form the answers take, given whether there is just one line
   */
  int run(Function<Boolean, Layout> form) {
    ProgressLine progress = new ProgressLine(terminal, input.size());
    try {
      List<Line> next = lines.next(eager);
      Layout answers = form.apply(lines.hasEnded() && next.size() == 1);
      while (!next.isEmpty()) {
        List<LineResult> answered = decider.answer(next);
        write(answered, answers, progress);
        progress.show(counts.decided(), lines.bytes());
        next = lines.next(eager);
      }
      progress.clear();
      answers.end(counts).accept(terminal);
      terminal.flush();
    } finally {
      progress.clear();
    }
    summarise();
    return counts.refused() == 0 ? Exit.WELL : Exit.FINDINGS;
  }

  private void write(List<LineResult> answered, Layout form, ProgressLine progress) {
    List<DecidedLine> good = new ArrayList<>(answered.size());
    List<RejectedLine> bad = new ArrayList<>();
    answered.forEach(each -> each.give(good::add, bad::add));
    List<Consumer<Terminal>> printing = printing(good, form, bad);
    if (terminal.surroundings().outputIsTerminal() || !bad.isEmpty()) {
      progress.clear();
    }
    printing.forEach(each -> each.accept(terminal));
    terminal.flush();
    bad.sort(Comparator.comparingLong(RejectedLine::line));
    bad.forEach(one -> terminal.report(input.name() + ":" + one.line() + ": " + one.reason()));
    bad.forEach(one -> counts.refuse());
  }

  /** Counts and lays out the good; where one cannot be shown, the others come out all the same. */
  private List<Consumer<Terminal>> printing(
      List<DecidedLine> good, Layout form, List<RejectedLine> unshown) {
    try {
      Consumer<Terminal> all = form.printing(good);
      good.forEach(one -> counts.add(one.decision()));
      return List.of(all);
    } catch (RuntimeException oneOfThem) {
      List<Consumer<Terminal>> printing = new ArrayList<>();
      for (DecidedLine one : good) {
        try {
          printing.add(form.printing(List.of(one)));
          counts.add(one.decision());
        } catch (RuntimeException failure) {
          unshown.add(new RejectedLine(one.line(), "its decision cannot be shown: " + failure));
        }
      }
      return printing;
    }
  }

  private void summarise() {
    if (counts.contacts() == 0) {
      terminal.report("usher: " + input.name() + " holds no contacts");
    } else if (counts.refused() > 0) {
      String all =
          String.format(
              Locale.ROOT, "%,d of %,d lines were rejected", counts.refused(), counts.contacts());
      terminal.report("usher: " + all);
    }
  }

  /** Returns the form for programs. */
  static Layout json() {
    DecisionWriter writer = new DecisionWriter();
    return some -> {
      List<String> lines = Together.map(some, one -> writer.toJson(one.decision()));
      return terminal -> lines.forEach(terminal::print);
    };
  }
}
