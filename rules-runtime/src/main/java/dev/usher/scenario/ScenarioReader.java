package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.ListedFile;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Pruning;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.form.ContactForm;
import dev.usher.internal.form.DecidedNames;
import dev.usher.internal.form.MoneyForm;
import dev.usher.internal.names.ClauseId;
import dev.usher.internal.names.FreeName;
import dev.usher.internal.text.Meant;
import dev.usher.model.Contact;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads scenario files. Immutable and thread-safe. */
public final class ScenarioReader {
  private static final List<String> FILE = List.of("scenarios");
  private static final List<String> SCENARIO =
      List.of("name", "clauses", "contact", "at", "expect");
  private static final Map<String, String> FILE_OTHERS =
      Map.of("tests", "scenarios", "cases", "scenarios", "examples", "scenarios");
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("title", "name"),
          Map.entry("description", "name"),
          Map.entry("scenario", "name"),
          Map.entry("clause", "clauses"),
          Map.entry("given", "contact"),
          Map.entry("input", "contact"),
          Map.entry("case", "contact"),
          Map.entry("when", "contact"),
          Map.entry("expected", "expect"),
          Map.entry("expectation", "expect"),
          Map.entry("expectations", "expect"),
          Map.entry("then", "expect"),
          Map.entry("result", "expect"),
          Map.entry("time", "at"),
          Map.entry("now", "at"),
          Map.entry("moment", "at"),
          Map.entry("as-of", "at"));

  /** What stands for a part of a contact that is missing, while what else is wrong is found. */
  private static final Map<String, String> STAND_INS =
      Map.of(
          "contact.id", "s",
          "contact.receivedAt", "2026-01-01T00:00:00Z",
          "contact.channel", "email");

  /** More mistakes in one contact are not told apart. */
  private static final int MOST_MISTAKES = 20;

  private final String policy;
  private final ContactForm form;
  private final @Nullable ContactFit fit;
  private final DecidedNames declared;
  private final MoneyForm money;

  /** Knows which clauses there are; null where that is not known. */
  private final @Nullable Policy clauses;

  private ScenarioReader(
      String policy, Currency currency, @Nullable Manifest manifest, @Nullable Policy clauses) {
    this.policy = policy;
    this.clauses = clauses;
    this.form = new ContactForm(currency);
    this.fit = manifest == null ? null : new ContactFit(manifest);
    this.declared = new DecidedNames(manifest);
    this.money = new MoneyForm(currency);
  }

  /**
   * Returns a reader for the scenarios of a policy, which refuses contacts that no decision of it
   * could take, and expectations that none could meet.
   *
   * @param manifest the policy's
   */
  public static ScenarioReader of(Manifest manifest) {
    requireNonNull(manifest, "manifest");
    return new ScenarioReader(manifest.name(), manifest.currency(), manifest, null);
  }

  /**
   * Returns a reader likewise, which also knows the clauses that there are.
   *
   * @param policy the policy
   */
  public static ScenarioReader of(Policy policy) {
    Manifest manifest = requireNonNull(policy, "policy").manifest();
    return new ScenarioReader(manifest.name(), manifest.currency(), manifest, policy);
  }

  /**
   * Returns a reader for the scenarios of a policy whose fields are not known.
   *
   * @param policy the policy's name, for messages
   * @param currency the policy's currency, which amounts without one are in
   */
  public static ScenarioReader of(String policy, Currency currency) {
    return new ScenarioReader(
        requireNonNull(policy, "policy"), requireNonNull(currency, "currency"), null, null);
  }

  /**
   * Reads a file.
   *
   * @param file the file's name, for messages
   * @param yaml its text
   * @return its scenarios in order, at least one
   * @throws PolicyException naming every mistake in the file with its line and column
   */
  public List<Scenario> read(String file, String yaml) {
    return read(file, yaml, remark -> {});
  }

  /**
   * Reads a file, and says what else is to be said about it.
   *
   * @param file the file's name, for messages
   * @param yaml its text
   * @param remarks takes warnings and information, sorted by place, if there are no mistakes
   * @return its scenarios in order, at least one
   * @throws PolicyException naming every mistake in the file with its line and column
   */
  public List<Scenario> read(String file, String yaml, Consumer<? super Diagnostic> remarks) {
    requireNonNull(remarks, "remarks");
    Faults faults = new Faults();
    List<Scenario> scenarios = read(file, yaml, faults);
    List<Diagnostic> said = said(file, faults);
    List<Diagnostic> errors = said.stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new PolicyException(policy, errors);
    }
    said.forEach(remarks);
    return List.copyOf(scenarios);
  }

  /**
   * Says everything that can be said about a file.
   *
   * @param file the file's name, for messages
   * @param yaml its text
   * @return errors, warnings and information, sorted by place; empty if there is nothing to say
   */
  public List<Diagnostic> check(String file, String yaml) {
    Faults faults = new Faults();
    read(file, yaml, faults);
    return said(file, faults);
  }

  private static List<Diagnostic> said(String file, Faults faults) {
    return faults.all().stream().map(fault -> fault.in(file)).distinct().sorted().toList();
  }

  private List<Scenario> read(String file, String yaml, Faults faults) {
    requireNonNull(file, "file");
    requireNonNull(yaml, "yaml");
    return faults
        .attempt(
            () ->
                ListedFile.fields(YamlDocument.read(yaml), "scenarios")
                    .check(FILE, FILE_OTHERS, faults))
        .flatMap(fields -> faults.attempt(() -> fields.need("scenarios")))
        .flatMap(value -> faults.attempt(() -> ListedFile.named(value, "scenario")))
        .map(items -> scenarios(file, items, faults))
        .orElse(List.of());
  }

  private List<Scenario> scenarios(String file, List<Value> items, Faults faults) {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Value item : items) {
      faults
          .attempt(() -> item.fields().check(SCENARIO, OTHERS, faults))
          .flatMap(fields -> scenario(file, item, fields, names, faults))
          .ifPresent(scenarios::add);
    }
    return scenarios;
  }

  private Optional<Scenario> scenario(
      String file, Value item, Fields fields, Set<String> names, Faults faults) {
    Optional<String> name = faults.attempt(() -> name(fields.need("name"), names));
    List<String> clauses =
        fields
            .find("clauses")
            .map(value -> ExpectationReader.texts(value, ScenarioReader::clause, faults))
            .orElse(List.of());
    fields.find("clauses").ifPresent(value -> known(value, faults));
    Optional<Contact> contact =
        faults
            .attempt(() -> fields.need("contact"))
            .flatMap(value -> contact(Value.of("contact", value.node()), faults));
    Optional<Instant> at =
        fields
            .find("at")
            .flatMap(value -> faults.attempt(() -> moment(value, contact.orElse(null))));
    DecidedNames possible =
        fields.find("contact").map(Value::node).map(declared::of).orElse(declared);
    Optional<Expectation> expectation =
        faults
            .attempt(() -> fields.need("expect"))
            .map(
                value ->
                    ExpectationReader.read(
                        Value.of("expect", value.node()), money, possible, faults));
    if (name.isEmpty() || contact.isEmpty() || expectation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Scenario(
            name.get(),
            clauses,
            contact.get(),
            at.orElse(contact.get().receivedAt()),
            expectation.get(),
            file,
            item.node().line(),
            item.node().column()));
  }

  /** The contact, or nothing if it is refused; every mistake in it goes to the faults. */
  private Optional<Contact> contact(Value value, Faults faults) {
    ContactFit policy = fit;
    Value rest = value;
    for (int tries = 0; tries < MOST_MISTAKES; tries++) {
      Value written = rest;
      try {
        if (policy != null && written.isMapping()) {
          policy.requireOwnFieldsInside(written);
        }
        Contact contact = form.read(written);
        if (policy != null) {
          policy.check(written, contact, faults);
        }
        return tries == 0 ? Optional.of(contact) : Optional.empty();
      } catch (FaultException wrong) {
        Fault fault = wrong.fault();
        boolean missing = fault.code() == DiagnosticCode.MISSING_KEY;
        if (tries == 0 || !missing) {
          faults.accept(fault);
        }
        DocumentNode next =
            missing
                ? Pruning.with(written.node(), fault.path(), STAND_INS)
                : Pruning.without(written.node(), fault);
        if (next == written.node() || fault.code() == DiagnosticCode.UNSUITABLE_VALUE) {
          return Optional.empty();
        }
        rest = Value.of(value.path(), next);
      }
    }
    return Optional.empty();
  }

  private static String clause(Value value) {
    String clause = value.words();
    if (!ClauseId.isOne(clause)) {
      throw value.wrong(DiagnosticCode.MALFORMED_CLAUSE, "a clause such as KY-T10 is allowed");
    }
    return clause;
  }

  /** Hands on what names a clause that neither a rule nor the manifest has. */
  private void known(Value value, Faults faults) {
    Policy policy = clauses;
    if (policy == null || !value.isList()) {
      return;
    }
    for (Value item : value.items()) {
      String clause = item.isText() ? item.text() : "";
      if (ClauseId.isOne(clause) && !policy.clauses().contains(clause)) {
        faults.accept(
            item.fault(
                    DiagnosticCode.UNKNOWN_CLAUSE,
                    "the policy has no clause " + clause + ": no rule bears it",
                    policy.clauseLike(clause).map(Meant::hint).orElse(null))
                .fault());
      }
    }
  }

  private static String name(Value value, Set<String> before) {
    String name = value.words();
    FreeName.objectionTo(name)
        .ifPresent(
            objection -> {
              throw value.wrong(DiagnosticCode.MALFORMED_NAME, "it " + objection);
            });
    if (!before.add(name)) {
      throw value.wrong(
          DiagnosticCode.DUPLICATE_SCENARIO, "it comes again, once in a file is allowed");
    }
    return name;
  }

  private static Instant moment(Value value, @Nullable Contact contact) {
    Instant at = Moments.read(value);
    if (contact != null && at.isBefore(contact.receivedAt())) {
      throw value.wrong(DiagnosticCode.IMPOSSIBLE_MOMENT, "not before receivedAt is allowed");
    }
    return at;
  }
}
