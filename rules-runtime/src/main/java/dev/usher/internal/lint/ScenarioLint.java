package dev.usher.internal.lint;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what scenarios name and their policy does not have: tiers, and what is absent from every
 * decision. Immutable and safe to share between threads.
 */
public final class ScenarioLint {
  /** Not the targets: there are few metrics, and who lists those that are absent knows them. */
  private static final Map<String, Meaning> ABSENT =
      Map.of(
          "actions", Meaning.ACTION,
          "holds", Meaning.HOLD,
          "signals", Meaning.SIGNAL);

  private final int highest;
  private final NamesInRules names;

  private ScenarioLint(Policy policy) {
    this.highest = policy.manifest().tiers().size();
    this.names = NamesInRules.of(policy.files());
  }

  /** Makes ready to look at scenarios of a policy. */
  public static ScenarioLint of(Policy policy) {
    return new ScenarioLint(policy);
  }

  /**
   * Looks at a file of scenarios; of one that is not in order, at what is.
   *
   * @param file the file's name
   * @param yaml its text
   * @return what is to be said, sorted by place
   */
  public List<Diagnostic> check(String file, String yaml) {
    List<Diagnostic> found = new ArrayList<>();
    try {
      YamlDocument.read(yaml)
          .fields()
          .find("scenarios")
          .ifPresent(all -> items(all).forEach(each -> scenario(file, each, found)));
    } catch (FaultException reported) {
      // Whoever reads the scenarios says what is wrong with the file.
      return List.of();
    }
    return found.stream().sorted().toList();
  }

  private void scenario(String file, Value scenario, List<Diagnostic> found) {
    for (Value earlier : items(within(scenario, "contact", "history"))) {
      tier(file, within(earlier, "tier"), found);
    }
    ABSENT.forEach(
        (key, meaning) -> absent(file, within(scenario, "expect", "absent", key), meaning, found));
  }

  private void tier(String file, @Nullable Value tier, List<Diagnostic> found) {
    if (tier != null && tier.isNumber() && tier.number().intValue() > highest) {
      found.add(
          Diagnostic.of(
              DiagnosticCode.UNKNOWN_TIER,
              place(file, tier),
              "there is no tier "
                  + tier.number().toPlainString()
                  + "; the manifest declares tiers 1 to "
                  + highest));
    }
  }

  private void absent(
      String file, @Nullable Value absent, Meaning meaning, List<Diagnostic> found) {
    for (Value name : items(absent)) {
      if (name.isText()) {
        Set<String> given = names.given(meaning);
        if (!given.contains(name.text())) {
          found.add(
              Diagnostic.of(
                      DiagnosticCode.NEVER_GIVEN,
                      place(file, name),
                      "no rule gives the "
                          + NameKind.of(meaning).words()
                          + " "
                          + ShownText.quoted(name.text())
                          + ", so it is always absent")
                  .hinted(Nearest.to(name.text(), given).map(Meant::hint).orElse(null)));
        }
      }
    }
  }

  private static @Nullable Value within(Value value, String... path) {
    Optional<Value> found = Optional.of(value);
    for (String name : path) {
      found = found.filter(Value::isMapping).flatMap(each -> each.fields().find(name));
    }
    return found.orElse(null);
  }

  private static List<Value> items(@Nullable Value list) {
    return list != null && list.isList() ? list.items() : List.of();
  }

  private static Place place(String file, Value value) {
    int length = 0;
    if (value.node() instanceof DocumentNode.Scalar scalar) {
      length = scalar.text().length() + (scalar.notation() == DocumentNode.Notation.TEXT ? 2 : 0);
    }
    return new Place(file, value.node().line(), value.node().column(), length);
  }
}
