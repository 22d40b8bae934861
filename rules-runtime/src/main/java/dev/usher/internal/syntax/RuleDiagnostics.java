package dev.usher.internal.syntax;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong in one file of rules, as far as it is known. Equal ones count once. */
public final class RuleDiagnostics {
  /** More than this helps nobody, and a hostile file must not fill the memory. */
  public static final int MOST = Bound.PROBLEMS_OF_FILE.most();

  /** What may be said of a rule's later lines only because an earlier one lacks a quote. */
  private static final Set<DiagnosticCode> CONSEQUENCES =
      Set.of(
          DiagnosticCode.EMPTY_CONSEQUENCE,
          DiagnosticCode.INCOMPLETE_RULE,
          DiagnosticCode.MISSING_SEMICOLON,
          DiagnosticCode.UNBOUND_VARIABLE,
          DiagnosticCode.UNEXPECTED_TOKEN,
          DiagnosticCode.UNSUPPORTED_SYNTAX);

  private final String file;

  /** How a condition asks for each field of the policy's own. */
  private final Map<String, String> fields;

  private final TreeSet<Diagnostic> found = new TreeSet<>();

  /** The lines of rules that cannot be told because a quote is missing, each with their last. */
  private final TreeMap<Integer, Integer> spoilt = new TreeMap<>();

  /** Where the statement begins in which the file ends too early, or null if it does not. */
  private @Nullable Place torn;

  private boolean tearReported;

  private int errors;
  private int others;
  private boolean full;

  /**
   * Makes an empty collection.
   *
   * @param file the file's name for messages
   */
  public RuleDiagnostics(String file) {
    this(file, Map.of());
  }

  /**
   * Makes an empty collection.
   *
   * @param file the file's name for messages
   * @param fields how a condition asks for each field that the policy declares, for hints
   */
  public RuleDiagnostics(String file, Map<String, String> fields) {
    this.file = file;
    this.fields = Map.copyOf(fields);
  }

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    boolean isError = diagnostic.isError();
    if (found.contains(diagnostic) || onlyFollows(diagnostic)) {
      return;
    }
    if ((isError ? errors : others) < MOST) {
      found.add(diagnostic);
      errors += isError ? 1 : 0;
      others += isError ? 0 : 1;
    } else {
      full |= isError;
    }
  }

  /** Whether it would not be said but for a quote that is missing, or for the end of the file. */
  private boolean onlyFollows(Diagnostic diagnostic) {
    int line = diagnostic.place().line();
    Map.Entry<Integer, Integer> before = spoilt.floorEntry(line);
    boolean follows =
        before != null
            && (line == before.getKey()
                || diagnostic.code() == DiagnosticCode.MISSING_PACKAGE
                || (line <= before.getValue() && CONSEQUENCES.contains(diagnostic.code())));
    if (!follows && isTorn(diagnostic.place())) {
      follows = tearReported;
      tearReported = true;
    }
    return follows;
  }

  private boolean isTorn(Place place) {
    Place from = torn;
    return from != null
        && (place.line() > from.line()
            || (place.line() == from.line() && place.column() >= from.column()));
  }

  /**
   * Says that a line lacks a quote, which has been reported, so that whatever else is wrong with
   * the line is not.
   *
   * @param last the last line of the rule in which it stands
   */
  void spoil(int line, int last) {
    spoilt.put(line, last);
  }

  /**
   * Says that the file ends too early, so that only the first of what is wrong at its end is
   * reported.
   *
   * @param from where the statement begins in which it ends
   */
  void tear(Place from) {
    torn = from;
    tearReported = found.stream().anyMatch(each -> isTorn(each.place()));
  }

  /** Adds one. */
  public void add(DiagnosticCode code, Place place, String message) {
    add(Diagnostic.of(code, place, message));
  }

  /** Adds one, with what was probably meant. */
  public void add(DiagnosticCode code, Place place, String message, @Nullable String hint) {
    add(Diagnostic.of(code, place, message).hinted(hint));
  }

  void add(DiagnosticCode code, Token at, String message) {
    add(code, at, message, null);
  }

  /** Adds one, unless the token has been reported. */
  void add(DiagnosticCode code, Token at, String message, @Nullable String hint) {
    if (at.kind() != Token.Kind.UNREADABLE) {
      add(code, at.place(), message, hint);
    }
  }

  String file() {
    return file;
  }

  /** Returns whether there are more than are kept, so that looking further helps nobody. */
  public boolean isFull() {
    return full;
  }

  /** Returns how many there are. */
  public int size() {
    return found.size();
  }

  /** Returns them sorted by place. */
  public List<Diagnostic> sorted() {
    if (!full) {
      return List.copyOf(found);
    }
    List<Diagnostic> all = new ArrayList<>(found);
    String more = "there are more problems than the " + MOST + " shown";
    all.add(Diagnostic.ofFile(DiagnosticCode.TOO_MANY_DIAGNOSTICS, file, more));
    return Collections.unmodifiableList(all);
  }

  /**
   * Returns the hint for a field that is named without its type, or the first part of one with
   * hyphens, or null if there is none of that name.
   */
  @Nullable String fieldHint(String name) {
    String field = field(name);
    return field == null ? null : "a field is asked for by its type: write " + fields.get(field);
  }

  /** Returns the hint for a field's name that stands without quotes, or null likewise. */
  @Nullable String quotedFieldHint(String name) {
    String field = field(name);
    return field == null ? null : "write \"" + field + '"';
  }

  private @Nullable String field(String name) {
    if (fields.containsKey(name)) {
      return name;
    }
    List<String> longer =
        fields.keySet().stream().filter(field -> field.startsWith(name + "-")).toList();
    return longer.size() == 1 ? longer.get(0) : null;
  }

  /** Returns the hint that names what was probably meant, or null. */
  public static @Nullable String didYouMean(String wanted, Collection<String> known) {
    return Nearest.to(wanted, known).map(Meant::hint).orElse(null);
  }
}
