package dev.usher.ops.diff;

import dev.usher.analysis.AttributeDiff;
import dev.usher.analysis.Equality;
import dev.usher.analysis.Witness;
import dev.usher.compare.ChangedPart;
import dev.usher.compare.ManifestChange;
import dev.usher.data.ContactWriter;
import dev.usher.model.AskedContact;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Table;
import dev.usher.ops.text.Tone;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as people read it. */
final class DiffText {
  private static final int MOST = 20;
  private static final int MOST_REGIONS = 5;
  private static final int MOST_WITNESSES = 3;
  private static final String INDENT = "  ";
  private static final int STATE_WIDTH = 9;
  private static final String WAS = "was: ";
  private static final String IS = "is:  ";

  private final PolicyComparison comparison;
  private final boolean all;
  private final int columns;
  private final List<StyledLine> lines = new ArrayList<>();

  private DiffText(PolicyComparison comparison, boolean all, int columns) {
    this.comparison = comparison;
    this.all = all;
    this.columns = columns;
  }

  /**
   * Returns the lines.
   *
   * @param all whether what is long is shown in full
   * @param columns how many columns a line has, or 0 where lines are not broken
   */
  static List<StyledLine> of(PolicyComparison comparison, boolean all, int columns) {
    DiffText text = new DiffText(comparison, all, columns);
    text.headline();
    text.attributes();
    text.rules();
    text.manifest();
    text.witnesses();
    return text.lines;
  }

  private void headline() {
    boolean refuses = comparison.mayRefuse();
    String different = named(Equality.DIFFERENT);
    String open = named(Equality.OPEN);
    if (!different.isEmpty()) {
      String rest = open.isEmpty() ? "" : "; open: " + open;
      add(StyledLine.of(Tone.WARNING, "Different: " + different + rest));
    } else if (!open.isEmpty()) {
      add(StyledLine.of(Tone.WARNING, "Open: " + open));
    } else if (refuses) {
      add(StyledLine.of(Tone.WARNING, "Proven equal for every contact that both accept"));
    } else {
      add(StyledLine.of(Tone.ADVICE, "Proven equal for every contact and moment"));
    }
  }

  private String named(Equality equality) {
    return comparison.attributes(equality).stream()
        .map(each -> each.attribute().key())
        .collect(Collectors.joining(", "));
  }

  private void attributes() {
    if (comparison.diff().verdict() == Equality.EQUAL) {
      return;
    }
    heading("decisions");
    Map<String, List<String>> byWords = new LinkedHashMap<>();
    for (AttributeDiff each : comparison.diff().attributes()) {
      if (each.equality() != Equality.EQUAL) {
        byWords.computeIfAbsent(words(each), none -> new ArrayList<>()).add(each.attribute().key());
      }
    }
    byWords.forEach(
        (words, keys) ->
            add(StyledLine.of(Tone.STRONG, INDENT + String.join(", ", keys)).with(": " + words)));
    String equal = named(Equality.EQUAL);
    if (!equal.isEmpty()) {
      add(StyledLine.of(Tone.STRONG, INDENT + equal).with(": ").with(Tone.ADVICE, "proven equal"));
    }
  }

  private String words(AttributeDiff attribute) {
    String because =
        attribute.rules().isEmpty()
            ? ""
            : " by "
                + attribute.rules().stream()
                    .map(this::rule)
                    .limit(all ? Long.MAX_VALUE : MOST_REGIONS)
                    .collect(Collectors.joining(", "));
    int more = attribute.rules().size() - MOST_REGIONS;
    String rest = all || more <= 0 ? "" : " and " + more + " more";
    if (mayBeTheManifest(attribute)) {
      rest += because.isEmpty() ? " by policy.yaml" : " or policy.yaml";
    }
    return attribute.equality() == Equality.OPEN
        ? "open" + because + rest + ", " + attribute.why()
        : "different" + because + rest;
  }

  /** Where no rule makes a difference by itself, all that changed are named. */
  private boolean mayBeTheManifest(AttributeDiff attribute) {
    return attribute.rules().size() == comparison.diff().rules().size()
        && comparison.manifest().stream().anyMatch(each -> !each.reach().isNone());
  }

  /** A clause says more than a place alone, and a rule's name is told where its change is. */
  private String rule(String name) {
    return Stream.concat(comparison.after().rules().stream(), comparison.before().rules().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(each -> clauseOr(each) + " (" + place(each) + ")")
        .orElse('"' + name + '"');
  }

  private static String clauseOr(Rule rule) {
    String clause = rule.clause();
    return clause == null ? '"' + rule.name() + '"' : clause;
  }

  private static String place(Rule rule) {
    return rule.file() + ":" + rule.line();
  }

  private void rules() {
    if (comparison.rules().isEmpty()) {
      return;
    }
    heading("rules");
    bounded(comparison.rules()).forEach(this::rule);
    more(comparison.rules().size());
  }

  private void rule(RuleChange change) {
    Rule rule = change.rule();
    String clause = rule.clause();
    String state = change.state().name().toLowerCase(Locale.ROOT);
    StyledLine title = StyledLine.of(tone(change), INDENT + padded(state));
    title = clause == null ? title : title.with(Tone.FAINT, clause + INDENT);
    add(title.with(Tone.STRONG, rule.name()).with(Tone.FAINT, " (" + place(rule) + ")"));
    switch (change.state()) {
      case MOVED -> detail("from " + place(before(change)));
      case RENAMED -> detail("was called " + before(change).name());
      case CHANGED -> changed(before(change), rule);
      case ADDED -> detail(Sentences.of(comparison.after().manifest()).rule(rule));
      case REMOVED -> detail(Sentences.of(comparison.before().manifest()).rule(rule));
    }
    regions("no longer for ", change.noLonger());
    regions("now also for ", change.nowAlso());
  }

  /** What no sentence tells, such as salience, is told as it is written. */
  private void changed(Rule before, Rule after) {
    String was = Sentences.of(comparison.before().manifest()).rule(before);
    String is = Sentences.of(comparison.after().manifest()).rule(after);
    if (!was.equals(is)) {
      detail(WAS + was);
      detail(IS + is);
      return;
    }
    detail(is);
    List<String> gone = before.unplaced().toDrl().lines().map(String::strip).toList();
    List<String> come = after.unplaced().toDrl().lines().map(String::strip).toList();
    gone.stream().filter(line -> !come.contains(line)).forEach(line -> detail(WAS + line));
    come.stream().filter(line -> !gone.contains(line)).forEach(line -> detail(IS + line));
  }

  private static Rule before(RuleChange change) {
    Rule before = change.before();
    return before == null ? change.rule() : before;
  }

  private static Tone tone(RuleChange change) {
    return switch (change.state()) {
      case CHANGED, REMOVED -> Tone.WARNING;
      case ADDED, MOVED, RENAMED -> Tone.INFO;
    };
  }

  private void regions(String title, List<String> regions) {
    regions.stream()
        .limit(all ? Long.MAX_VALUE : MOST_REGIONS)
        .forEach(each -> detail(title + each));
    int rest = regions.size() - MOST_REGIONS;
    if (!all && rest > 0) {
      detail("and " + rest + " more; --all shows each");
    }
  }

  private void manifest() {
    if (comparison.manifest().isEmpty()) {
      return;
    }
    heading("policy.yaml");
    for (ManifestChange change : bounded(comparison.manifest())) {
      StyledLine line = StyledLine.plain(INDENT + change.sentence());
      add(
          change.reach().isNone()
              ? line
              : line.with(Tone.FAINT, " (may touch " + change.reach().words() + ")"));
    }
    more(comparison.manifest().size());
  }

  private void witnesses() {
    List<Witness> witnesses = comparison.diff().witnesses();
    witnesses.stream().limit(all ? Long.MAX_VALUE : MOST_WITNESSES).forEach(this::witness);
  }

  private void witness(Witness witness) {
    List<ChangedPart> parts = witness.difference().parts();
    heading(
        "a contact that shows "
            + parts.stream().map(ChangedPart::key).collect(Collectors.joining(", ")));
    // In one line, to be pasted.
    ContactWriter writer = ContactWriter.in(comparison.after().manifest().zone());
    boolean later = !witness.at().equals(witness.contact().receivedAt());
    lines.add(
        StyledLine.plain(
            INDENT
                + (later
                    ? writer.toJson(new AskedContact(witness.contact(), witness.at()))
                    : writer.toJson(witness.contact()))));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "OLD", "NEW"));
    parts.forEach(part -> rows.addAll(rows(part)));
    new Table(INDENT, 3, columns).lines(rows).forEach(line -> lines.add(StyledLine.plain(line)));
  }

  /** A row for each entry; what both say is left out. */
  private static List<List<String>> rows(ChangedPart part) {
    List<String> gone = without(part.before(), part.after());
    List<String> come = without(part.after(), part.before());
    List<List<String>> rows = new ArrayList<>();
    if (gone.isEmpty() && come.isEmpty()) {
      // Both say the same of another amount asked for.
      return List.of(List.of(part.key(), part.change(), ""));
    }
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      rows.add(List.of(i == 0 ? part.key() : "", at(gone, i), at(come, i)));
    }
    return rows;
  }

  private static List<String> without(List<String> some, List<String> others) {
    return some.stream().filter(each -> !others.contains(each)).toList();
  }

  private static String at(List<String> entries, int index) {
    return index < entries.size() ? entries.get(index) : "-";
  }

  private <T> List<T> bounded(List<T> some) {
    return all || some.size() <= MOST ? some : some.subList(0, MOST);
  }

  private void more(int size) {
    if (!all && size > MOST) {
      add(StyledLine.of(Tone.FAINT, INDENT + "and " + (size - MOST) + " more; --all shows each"));
    }
  }

  private void heading(String name) {
    lines.add(StyledLine.EMPTY);
    add(StyledLine.of(Tone.STRONG, name));
  }

  private void detail(String words) {
    add(StyledLine.plain(INDENT + INDENT + words));
  }

  private void add(StyledLine line) {
    lines.addAll(columns > 0 ? line.wrapped(columns, INDENT + INDENT + INDENT) : List.of(line));
  }

  private static String padded(String state) {
    return state + " ".repeat(Math.max(1, STATE_WIDTH - state.length()));
  }
}
