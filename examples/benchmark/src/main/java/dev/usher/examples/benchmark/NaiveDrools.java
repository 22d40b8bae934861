package dev.usher.examples.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.Usher;
import dev.usher.clock.OpeningHours;
import dev.usher.examples.benchmark.byhand.LegalWords;
import dev.usher.model.Contact;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Drools as its introductions use it: rules compiled by {@link KieBuilder}, a new session for each
 * contact, default options throughout.
 *
 * <p>It does the same matching as Usher: the same files, the same four facts inserted question
 * after question. It does less besides. What the rules propose lands in one list; of it only what
 * the next fact must know is picked out, as of receipt. It has no merge of targets, actions, queue
 * or channel, no deadlines, no reasons, no escalations to come, no check that the contact fits the
 * policy, no bound on firing and no wall around the rules. Its figures flatter it by all of that.
 *
 * <p>Safe to share between threads.
 */
public final class NaiveDrools {
  private static final String VOCABULARY =
      "package %s; import dev.usher.model.*; import dev.usher.model.rule.*;"
          + " import function dev.usher.model.rule.HelperWords.*;";

  private final OpeningHours hours;
  private final Function<Contact, Set<String>> mentions;
  private final KieBase rules;

  /**
   * Compiles rules.
   *
   * @param policy the policy's name, which is the package of its rules
   * @param files the text of each file, by its name; others than rules are left out
   * @param hours the policy's opening hours
   * @param mentions which word lists a contact's message has a word of
   */
  public NaiveDrools(
      String policy,
      Map<String, String> files,
      OpeningHours hours,
      Function<Contact, Set<String>> mentions) {
    this.hours = hours;
    this.mentions = mentions;
    this.rules = compile(policy, files);
  }

  /** Compiles kyndof's rules; a message's words are looked for by {@link LegalWords}. */
  public static NaiveDrools kyndof() {
    return new NaiveDrools(
        "kyndof",
        ruleFiles(),
        OpeningHours.builder(ZoneId.of("Asia/Seoul")).weekly("mon-fri", "09:00-18:00").build(),
        contact -> LegalWords.in(contact.message()) ? Set.of("legal-risk") : Set.of());
  }

  private static KieBase compile(String policy, Map<String, String> rules) {
    String folder = "src/main/resources/" + policy + "/";
    KieServices kie = KieServices.get();
    KieFileSystem files = kie.newKieFileSystem();
    files.write(folder + "vocabulary.drl", VOCABULARY.formatted(policy));
    rules.forEach(
        (name, text) -> {
          if (name.endsWith(".drl")) {
            files.write(folder + name, text);
          }
        });
    KieBuilder builder = kie.newKieBuilder(files).buildAll();
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return kie.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  private static Map<String, String> ruleFiles() {
    try (Usher usher = Usher.open("kyndof")) {
      return usher.policy().rules().stream()
          .map(Rule::file)
          .distinct()
          .collect(Collectors.toMap(file -> file, file -> text("/policies/kyndof/" + file)));
    }
  }

  private static String text(String resource) {
    try (InputStream in = NaiveDrools.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns what the rules propose for a contact, in the order of the questions. */
  public List<Proposal> decide(Contact contact) {
    List<Proposal> proposals = new ArrayList<>();
    KieSession session = rules.newKieSession();
    try {
      CaseMessage message = new CaseMessage(mentions.apply(contact), () -> false, () -> false);
      AtReceipt receipt =
          new AtReceipt(contact, hours.zone(), hours.isOpen(contact.receivedAt()), null, message);
      ask(new Intake(receipt, proposals::add), session);
      String topic = contact.topic();
      ask(new Classified(receipt, topic, proposals::add), session);
      Assessment assessment = NaiveAnswers.assessment(contact, proposals);
      ask(new Assessed(receipt, topic, assessment, proposals::add), session);
      int tier = NaiveAnswers.tier(proposals);
      ask(new Tiered(receipt, topic, assessment, tier, proposals::add), session);
    } finally {
      session.dispose();
    }
    return proposals;
  }

  private static void ask(Case fact, KieSession session) {
    session.insert(fact);
    session.fireAllRules();
  }
}
