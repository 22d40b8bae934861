package dev.usher.scenario;

import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Picks scenarios by name and by clause. Immutable.
 *
 * <p>A name is picked by a glob: {@code *} stands for any characters, {@code ?} for one, case does
 * not matter, and the whole name must match. Of several globs, and of several clauses, one is
 * enough; where there are both, both must be met.
 */
public final class ScenarioFilter {
  private static final ScenarioFilter EVERY = new ScenarioFilter(List.of(), List.of());

  private final List<String> globs;
  private final List<Pattern> names;
  private final List<String> clauses;

  private ScenarioFilter(Collection<String> globs, Collection<String> clauses) {
    this.globs = List.copyOf(globs);
    this.names = this.globs.stream().map(ScenarioFilter::pattern).toList();
    this.clauses = List.copyOf(clauses);
  }

  /** Returns what picks every scenario. */
  public static ScenarioFilter every() {
    return EVERY;
  }

  /**
   * Returns what picks by name and clause.
   *
   * @param globs what names must match, one of them; any name if empty
   * @param clauses what scenarios must name, one of them; any clause or none if empty
   */
  public static ScenarioFilter of(Collection<String> globs, Collection<String> clauses) {
    return new ScenarioFilter(globs, clauses);
  }

  /** Returns whether a scenario is picked. */
  public boolean picks(Scenario scenario) {
    return (names.isEmpty()
            || names.stream().anyMatch(each -> each.matcher(scenario.name()).matches()))
        && (clauses.isEmpty() || clauses.stream().anyMatch(scenario.clauses()::contains));
  }

  /**
   * Returns the scenarios that are picked.
   *
   * @param scenarios all that there are
   * @throws IllegalArgumentException if a glob or a clause meets none of them, or all together
   *     leave none; the message says which, and what was probably meant
   */
  public List<Scenario> in(Policy policy, List<Scenario> scenarios) {
    for (String glob : globs) {
      if (scenarios.stream().noneMatch(of(List.of(glob), List.of())::picks)) {
        throw new IllegalArgumentException(
            "no scenario is called \""
                + glob
                + "\""
                + hint(glob, scenarios.stream().map(Scenario::name).toList())
                + "; * stands for any characters, as in \"*refund*\"");
      }
    }
    for (String clause : clauses) {
      if (scenarios.stream().noneMatch(each -> each.clauses().contains(clause))) {
        throw new IllegalArgumentException(
            policy.clauses().contains(clause)
                ? "no scenario names clause " + clause
                : "the policy has no clause " + clause + hint(clause, policy.clauses()));
      }
    }
    List<Scenario> picked = scenarios.stream().filter(this::picks).toList();
    if (picked.isEmpty() && !scenarios.isEmpty()) {
      throw new IllegalArgumentException("no scenario meets both the names and the clauses");
    }
    return picked;
  }

  private static String hint(String written, Collection<String> known) {
    return Nearest.to(written, known).map(meant -> " (" + Meant.hint(meant) + ")").orElse("");
  }

  private static Pattern pattern(String glob) {
    StringBuilder expression = new StringBuilder();
    glob.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(Character.toString(character)));
              }
            });
    return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
