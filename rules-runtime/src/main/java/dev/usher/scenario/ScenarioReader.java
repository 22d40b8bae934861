package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.decide.FieldFit;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.form.CheckedReading;
import dev.usher.internal.form.ContactForm;
import dev.usher.internal.form.MoneyForm;
import dev.usher.internal.names.ClauseId;
import dev.usher.internal.names.FreeName;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads scenario files. Immutable and thread-safe. */
public final class ScenarioReader {
  private static final List<String> FILE = List.of("scenarios");
  private static final List<String> SCENARIO =
      List.of("name", "clauses", "contact", "at", "expect");

  private final String policy;
  private final ContactForm form;
  private final @Nullable FieldFit fields;
  private final MoneyForm money;

  /** Knows which clauses there are; null where that is not known. */
  private final @Nullable Policy clauses;

  private ScenarioReader(
      String policy, Currency currency, @Nullable FieldFit fields, @Nullable Policy clauses) {
    this.policy = policy;
    this.clauses = clauses;
    this.form = new ContactForm(currency);
    this.fields = fields;
    this.money = new MoneyForm(currency);
  }

  /**
   * Returns a reader for the scenarios of a policy, which refuses what its fields cannot say.
   *
   * @param manifest the policy's
   */
  public static ScenarioReader of(Manifest manifest) {
    requireNonNull(manifest, "manifest");
    return new ScenarioReader(manifest.name(), manifest.currency(), new FieldFit(manifest), null);
  }

  /**
   * Returns a reader likewise, which also knows the clauses that there are.
   *
   * @param policy the policy
   */
  public static ScenarioReader of(Policy policy) {
    Manifest manifest = requireNonNull(policy, "policy").manifest();
    return new ScenarioReader(manifest.name(), manifest.currency(), new FieldFit(manifest), policy);
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
    Faults faults = new Faults();
    List<Scenario> scenarios = read(file, yaml, faults);
    List<Diagnostic> errors = said(file, faults).stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      throw new PolicyException(policy, errors);
    }
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
        .attempt(() -> YamlDocument.read(yaml).fields().check(FILE, faults).need("scenarios"))
        .flatMap(value -> faults.attempt(() -> items(value)))
        .map(items -> scenarios(file, items, faults))
        .orElse(List.of());
  }

  private static List<Value> items(Value value) {
    List<Value> items = value.items();
    if (items.isEmpty()) {
      throw value.fault(
          DiagnosticCode.EMPTY_LIST, "scenarios is empty: at least one is needed", null);
    }
    return items;
  }

  private List<Scenario> scenarios(String file, List<Value> items, Faults faults) {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Value item : items) {
      faults
          .attempt(() -> item.fields().check(SCENARIO, faults))
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
            .map(value -> ExpectationReader.texts(value, faults))
            .orElse(List.of());
    fields.find("clauses").ifPresent(value -> known(value, faults));
    Optional<Contact> contact =
        faults.attempt(() -> contact(Value.of("contact", fields.need("contact").node())));
    Optional<Instant> at =
        fields
            .find("at")
            .flatMap(value -> faults.attempt(() -> moment(value, contact.orElse(null))));
    Optional<Expectation> expectation =
        faults
            .attempt(() -> fields.need("expect"))
            .map(value -> ExpectationReader.read(Value.of("expect", value.node()), money, faults));
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
            item.node().line()));
  }

  private Contact contact(Value value) {
    Contact contact = form.read(value);
    FieldFit fit = fields;
    if (fit != null) {
      CheckedReading.model(value, "", () -> fit.fit(contact, (field, amount) -> amount));
    }
    return contact;
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
                    policy.clauseLike(clause).map("did you mean \"%s\"?"::formatted).orElse(null))
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
