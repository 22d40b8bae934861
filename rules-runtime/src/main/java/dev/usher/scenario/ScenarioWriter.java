package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.YamlText;
import dev.usher.internal.form.ContactForm;
import dev.usher.internal.form.ContactText;
import dev.usher.internal.names.ClauseId;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Writes scenarios that expect all that was decided, as the files that come with Usher are written:
 * {@link ScenarioReader} reads them back, and they pass as long as the policy decides the same.
 * Moments have the offset of the policy's zone. The text holds the customer's message. Immutable
 * and thread-safe.
 */
public final class ScenarioWriter {
  private static final int INDENT = 2;

  /** What a file begins with. */
  private static final String HEAD = "scenarios:";

  /** Constants, which people write in lower case. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "contact.channel",
          "contact.severity",
          "contact.account.tier",
          "contact.account.preferredChannel",
          "contact.history.channel");

  private static final YamlText YAML =
      new YamlText(ScenarioWriter::shown, Set.of("expect"), Set.of("expect.targets"));

  /** Makes a writer. */
  public ScenarioWriter() {}

  private static String shown(String path, String text) {
    return CONSTANTS.contains(path) ? constant(text) : text;
  }

  /** Returns a constant's name as people write it. */
  static String constant(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns a file of scenarios.
   *
   * @param drafts one or more, no two of the same name
   * @throws IllegalArgumentException if there is none, or two have the same name
   */
  public String file(List<ScenarioDraft> drafts) {
    return HEAD + "\n" + items(drafts, INDENT);
  }

  /**
   * Returns scenarios as they stand in a file, with a blank line between them.
   *
   * @param drafts one or more, no two of the same name
   * @param indent how many blanks stand before the dash of each
   * @throws IllegalArgumentException if there is none, or two have the same name, or the indent is
   *     negative
   */
  public String items(List<ScenarioDraft> drafts, int indent) {
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("drafts is empty: one or more are needed");
    }
    if (drafts.stream().map(ScenarioDraft::name).distinct().count() < drafts.size()) {
      throw new IllegalArgumentException("drafts has one name twice: each has a name of its own");
    }
    List<String> items = new ArrayList<>();
    for (ScenarioDraft each : drafts) {
      items.add(String.join("\n", YAML.item(tree(requireNonNull(each, "draft")), indent)) + "\n");
    }
    return String.join("\n", items);
  }

  private static DocumentNode tree(ScenarioDraft draft) {
    Decision decision = draft.decision();
    String json =
        JsonText.object(
            decision.policy().zone(),
            ContactText.length(draft.contact()),
            scenario -> write(draft, scenario));
    return JsonDocument.read(json, ContactForm.NAMES).node();
  }

  private static void write(ScenarioDraft draft, JsonText scenario) {
    Decision decision = draft.decision();
    scenario.text("name", draft.name());
    scenario.textsIfAny("clauses", clauses(draft));
    scenario.object("contact", contact -> ContactText.write(contact, draft.contact()));
    boolean later = !decision.at().equals(draft.contact().receivedAt());
    if (later) {
      scenario.moment("at", decision.at());
    }
    Decision other = draft.unlike();
    scenario.object(
        "expect",
        expect -> {
          if (other == null) {
            new WrittenExpectation(decision, later).write(expect);
          } else {
            new TellingExpectation(decision, other, later).write(expect);
          }
        });
  }

  /**
   * The clauses of what the decision follows, or of what one of two follows and the other does not.
   */
  private static List<String> clauses(ScenarioDraft draft) {
    List<Reason> mine = followed(draft.decision());
    Decision other = draft.unlike();
    if (other == null) {
      return clauses(mine);
    }
    List<Reason> theirs = followed(other);
    List<Reason> telling = new ArrayList<>(mine);
    telling.removeAll(theirs);
    theirs.stream().filter(each -> !mine.contains(each)).forEach(telling::add);
    List<String> clauses = clauses(telling);
    return clauses.isEmpty() ? clauses(mine) : clauses;
  }

  private static List<Reason> followed(Decision decision) {
    return decision.reasons().stream().filter(Reason::effective).toList();
  }

  private static List<String> clauses(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::clause)
        .filter(Objects::nonNull)
        .filter(ClauseId::isOne)
        .distinct()
        .toList();
  }
}
