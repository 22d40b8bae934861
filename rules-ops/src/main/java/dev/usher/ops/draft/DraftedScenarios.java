package dev.usher.ops.draft;

import dev.usher.Usher;
import dev.usher.explain.Flip;
import dev.usher.model.Contact;
import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.PolicyException;
import dev.usher.scenario.Difference;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scenarios of a contact, and of its neighbours: those whose one change changes the decision. */
public final class DraftedScenarios {
  /** The fields that a scenario's own name speaks of. */
  private static final Set<String> IN_SENTENCES = Set.of("topic", "refund");

  private final Usher usher;

  /** Makes scenarios of what a policy decides. */
  public DraftedScenarios(Usher usher) {
    this.usher = usher;
  }

  /**
   * Returns the contact's scenario, and one for each of its nearest neighbours.
   *
   * @param at the moment to decide for
   * @param name the first one's name, or null for one in words of its own
   * @param neighbours how many neighbours there are at most
   * @throws dev.usher.model.ContactException if the policy refuses the contact
   * @throws CommandException if nothing can be named so: a wrong use
   */
  public List<ScenarioDraft> of(
      Contact contact, Instant at, @Nullable String name, int neighbours) {
    ScenarioDraft own = ScenarioDraft.of(contact, usher.decide(contact, at));
    List<ScenarioDraft> drafts = new ArrayList<>();
    drafts.add(name == null ? own : called(name, own));
    if (neighbours > 0) {
      Set<Contact> met = new HashSet<>(Set.of(contact));
      for (Flip flip : usher.explain(contact, at).flips()) {
        if (drafts.size() <= neighbours && met.add(flip.contact())) {
          drafts.add(neighbour(flip, name));
        }
      }
    }
    return distinct(drafts);
  }

  private static ScenarioDraft neighbour(Flip flip, @Nullable String of) {
    ScenarioDraft draft = ScenarioDraft.of(flip.contact(), flip.decision());
    if (of == null && IN_SENTENCES.contains(flip.field())) {
      return draft;
    }
    String name = (of == null ? draft.name() : of) + ", with " + flip.field() + " ";
    try {
      return named(name + flip.after(), draft);
    } catch (IllegalArgumentException unsuitable) {
      return named(name + "changed", draft);
    }
  }

  private static ScenarioDraft called(String name, ScenarioDraft draft) {
    try {
      return named(name, draft);
    } catch (IllegalArgumentException unsuitable) {
      throw CommandException.wrongUse("--" + unsuitable.getMessage());
    }
  }

  private static ScenarioDraft named(String name, ScenarioDraft draft) {
    return new ScenarioDraft(name, draft.contact(), draft.decision());
  }

  private static List<ScenarioDraft> distinct(List<ScenarioDraft> drafts) {
    List<ScenarioDraft> distinct = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ScenarioDraft each : drafts) {
      String name = each.name();
      for (int again = 2; !names.add(name); again++) {
        name = each.name() + " (" + again + ")";
      }
      distinct.add(named(name, each));
    }
    return distinct;
  }

  /**
   * Makes sure that what is written is read back as it was, and passes.
   *
   * @throws IllegalStateException if it is not, or does not
   */
  public void prove(List<ScenarioDraft> drafts) {
    String yaml = new ScenarioWriter().file(drafts);
    try {
      List<Scenario> read = ScenarioReader.of(usher.policy()).read("drafts.yaml", yaml);
      for (Scenario each : read) {
        List<Difference> differences = each.run(usher::decide).differences();
        if (!differences.isEmpty()) {
          throw new IllegalStateException(each.name() + " fails: " + differences);
        }
      }
    } catch (PolicyException refused) {
      throw new IllegalStateException("what was written is refused:\n" + yaml, refused);
    }
  }
}
