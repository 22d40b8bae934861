package dev.usher.ops.book;

import dev.usher.ops.book.FigureCuts.Threshold;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What follows from one figure, band by band, as the rules that look at it say. */
final class FigureTable {
  private static final String ABSENT = "not stated";

  private final BookPolicy policy;
  private final Subject subject;
  private final Set<Rule> rules = new LinkedHashSet<>();
  private final SortedSet<Threshold> cuts = new TreeSet<>();
  private final SortedSet<BigDecimal> figures = new TreeSet<>();

  /**
   * A row.
   *
   * @param band the figures in words
   * @param brings what follows; nothing where no rule that looks at the figure applies
   */
  record Row(String band, List<Passage> brings) {}

  /**
   * Begins a table.
   *
   * @param subject what the figure is the value of, standing nowhere
   */
  FigureTable(BookPolicy policy, Subject subject) {
    this.policy = policy;
    this.subject = subject;
  }

  /** Adds a comparison of a rule with the figure. */
  void add(Rule rule, Atom atom) {
    rules.add(rule);
    cuts.addAll(FigureCuts.of(atom));
    figures.addAll(FigureCuts.figures(atom));
  }

  /** Returns how many figures rules name. */
  int thresholds() {
    return figures.size();
  }

  /** Returns what the figure is, such as {@code the refund}. */
  String title() {
    return policy.sentences().subject(subject);
  }

  /** Returns the rows from the lowest figures up; those that bring the same are one. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Band last = null;
    List<Passage> same = List.of();
    for (Band band : Band.between(subject, cuts)) {
      List<Passage> brings = brings(band.sample());
      if (last != null && brings.equals(same)) {
        last = last.upTo(band);
        continue;
      }
      if (last != null) {
        rows.add(new Row(last.words(policy.sentences()), same));
      }
      last = band;
      same = brings;
    }
    if (last != null) {
      rows.add(new Row(last.words(policy.sentences()), same));
    }
    return subject.isOptional() ? withAbsent(rows) : rows;
  }

  /** Nobody asks what follows from a figure that is not there, unless something does. */
  private List<Row> withAbsent(List<Row> rows) {
    List<Passage> absent = brings(null);
    if (absent.isEmpty()) {
      return rows;
    }
    List<Row> all = new ArrayList<>(rows);
    if (!rows.isEmpty() && rows.get(0).brings().equals(absent)) {
      all.set(0, new Row(ABSENT + ", or " + rows.get(0).band(), absent));
    } else {
      all.add(0, new Row(ABSENT, absent));
    }
    return all;
  }

  private List<Passage> brings(@Nullable BigDecimal figure) {
    WithFigure restriction = new WithFigure(subject, figure);
    List<Passage> brings = new ArrayList<>();
    for (Rule rule : rules) {
      WithFigure.Rest rest = restriction.of(rule.conditions());
      if (!rest.fails()) {
        Condition open = rest.open();
        String when = open == null ? "" : ", where " + policy.sentences().condition(open);
        brings.add(policy.referring(policy.sentences().proposals(rule) + when, rule));
      }
    }
    return brings;
  }
}
