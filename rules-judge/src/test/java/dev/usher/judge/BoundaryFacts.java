package dev.usher.judge;

import dev.usher.internal.decide.FieldFit;
import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.CaseFields;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.ProposalSink;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of all four questions for boundary contacts, settled at random and not as the policy
 * would settle them, so that a few contacts pose what it takes many to bring about. The same ones
 * for the same seed.
 */
public final class BoundaryFacts {
  private final Manifest manifest;
  private final Boundaries boundaries;
  private final BoundaryContacts contacts;
  private final Choices choices;

  private BoundaryFacts(Manifest manifest, List<Rule> rules, long seed) {
    this.manifest = manifest;
    this.boundaries = Boundaries.of(rules);
    this.contacts = BoundaryContacts.of(manifest, rules, seed);
    this.choices = new Choices(~seed);
  }

  /** Starts a series of facts for rules. */
  public static BoundaryFacts of(Manifest manifest, List<Rule> rules, long seed) {
    return new BoundaryFacts(manifest, rules, seed);
  }

  /** Returns one more contact as a fact of each question, in their order. */
  public List<Case> next(ProposalSink proposals) {
    Contact contact = contacts.contact(topic());
    CaseFields fields = new FieldFit(manifest).fit(contact, (field, amount) -> amount);
    AtReceipt receipt =
        new AtReceipt(
            contact, manifest.zone(), choices.yes(), choices.maybe(this::desk), message(), fields);
    String topic = choices.yes() ? contact.topic() : topic();
    Assessment assessment =
        new Assessment(
            choices.any(Severity.values()),
            choices.yes(),
            choices.yes(),
            contacts.texts(Property.SIGNALS));
    int tier = choices.number(1, manifest.tiers().size());
    return List.of(
        new Intake(receipt, proposals),
        new Classified(receipt, topic, proposals),
        new Assessed(receipt, topic, assessment, proposals),
        new Tiered(receipt, topic, assessment, tier, proposals));
  }

  private @Nullable String topic() {
    return choices.maybe(
        () -> {
          List<String> topics = new ArrayList<>(manifest.topics());
          topics.addAll(boundaries.texts(Property.TOPIC));
          topics.add("null");
          return choices.any(topics);
        });
  }

  private String desk() {
    List<String> desks = new ArrayList<>(manifest.desks().keySet());
    desks.add("desk-other");
    return choices.any(desks);
  }

  private CaseMessage message() {
    boolean card = choices.yes();
    boolean account = choices.yes();
    Set<String> mentioned = new TreeSet<>();
    int percent = manifest.words().size() > 2 ? 25 : 50;
    manifest.words().keySet().stream()
        .filter(each -> choices.chance(percent))
        .forEach(mentioned::add);
    return new CaseMessage(mentioned, () -> card, () -> account);
  }
}
