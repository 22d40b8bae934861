package dev.usher.internal.invariant;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.ListedFile;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.document.YamlPlaces;
import dev.usher.internal.form.DecidedNames;
import dev.usher.internal.manifest.ManifestReading;
import dev.usher.internal.names.FreeName;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.model.time.Metric;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code invariants.yaml} and finds every mistake in it. */
public final class InvariantReader {
  private static final List<String> FILE = List.of("invariants");
  private static final String ALWAYS = "always";
  private static final String NEVER = "never";
  private static final String NEVER_FALLS = "never-falls";
  private static final String NEVER_LATER = "never-later";
  private static final List<String> STATEMENTS = List.of(ALWAYS, NEVER, NEVER_FALLS, NEVER_LATER);
  private static final List<String> KEYS = List.of("name", ALWAYS, NEVER, NEVER_FALLS, NEVER_LATER);
  private static final List<String> HAS_KEYS = List.of("when", "has");
  private static final List<String> AS_KEYS = List.of("when", "of", "as", "from", "to");
  private static final Map<String, String> OTHERS =
      Map.of(
          "title", "name",
          "invariant", "name",
          "rule", "name",
          "must", ALWAYS,
          "must-not", NEVER,
          "monotone", NEVER_FALLS,
          "never-less", NEVER_FALLS,
          "never-slower", NEVER_LATER);
  private static final Map<String, String> HAS_OTHERS =
      Map.of("if", "when", "for", "when", "where", "when", "have", "has", "of", "has");
  private static final Map<String, String> AS_OTHERS =
      Map.of(
          "if", "when", "for", "when", "where", "when", "has", "of", "by", "as", "property", "as");

  private final Faults faults = new Faults();
  private final RuleDiagnostics found;
  private final ConditionTexts conditions;
  private final FeatureReader features;
  private final GrowthReader growths;

  private InvariantReader(
      YamlPlaces places, @Nullable ManifestReading manifest, RuleDiagnostics found) {
    this.found = found;
    this.conditions = new ConditionTexts(places, manifest, found);
    this.features = new FeatureReader(places, manifest);
    this.growths = new GrowthReader(conditions);
  }

  /**
   * Reads a file.
   *
   * @param file the file's name, which the problems bear
   * @param yaml its text
   * @param manifest what names are checked against; null if it cannot be read, so that any may be
   *     right
   * @param fields how a condition asks for each field of the policy's own, for hints
   * @param problems takes every mistake, in the order of the file
   * @return the invariants that could be read, in order
   */
  public static List<Invariant> read(
      String file,
      String yaml,
      @Nullable ManifestReading manifest,
      Map<String, String> fields,
      List<Diagnostic> problems) {
    InvariantReader reader =
        new InvariantReader(
            new YamlPlaces(file, yaml), manifest, new RuleDiagnostics(file, fields));
    List<Invariant> read = reader.read(yaml);
    Set<Diagnostic> all = new TreeSet<>(reader.found.sorted());
    reader.faults.all().forEach(fault -> all.add(fault.in(file)));
    problems.addAll(all);
    return read;
  }

  private List<Invariant> read(String yaml) {
    return faults
        .attempt(() -> ListedFile.fields(YamlDocument.read(yaml), "invariants").check(FILE, faults))
        .flatMap(
            fields ->
                faults.attempt(() -> ListedFile.named(fields.need("invariants"), "invariant")))
        .map(this::all)
        .orElse(List.of());
  }

  private List<Invariant> all(List<Value> items) {
    List<Invariant> invariants = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Value item : items) {
      if (Bound.INVARIANTS.isExceededBy(invariants.size() + 1L)) {
        faults.accept(
            item.fault(
                    DiagnosticCode.LIMIT_EXCEEDED,
                    item.path() + " is too much: " + Bound.INVARIANTS.allowed(),
                    null)
                .fault());
        break;
      }
      int before = faults.errors();
      Optional<Fields> fields = faults.attempt(() -> item.fields().check(KEYS, OTHERS, faults));
      boolean known = faults.errors() == before;
      fields.flatMap(each -> one(item, each, names, known)).ifPresent(invariants::add);
    }
    return invariants;
  }

  private Optional<Invariant> one(Value item, Fields fields, Set<String> names, boolean known) {
    Optional<Value> name = faults.attempt(() -> name(fields.need("name"), names));
    List<Value> said =
        fields.members().stream()
            .filter(each -> STATEMENTS.contains(each.name().text()))
            .map(Fields.Member::name)
            .toList();
    if (said.isEmpty() && known) {
      String message = item.path() + " states nothing: " + oneOf() + " is missing";
      faults.accept(item.fault(DiagnosticCode.MISSING_KEY, message, null).fault());
    }
    for (Value other : said.subList(Math.min(1, said.size()), said.size())) {
      String message = other.path() + " stands beside " + said.get(0).text() + ": one is allowed";
      faults.accept(
          other
              .fault(DiagnosticCode.UNSUITABLE_VALUE, message, "make an invariant of its own of it")
              .fault());
    }
    List<Invariant> read = new ArrayList<>();
    for (Value key : said) {
      faults
          .attempt(() -> fields.need(key.text()).fields())
          .flatMap(each -> statement(key.text(), name.orElse(null), each))
          .ifPresent(read::add);
    }
    return read.stream().findFirst();
  }

  private static String oneOf() {
    return STATEMENTS.stream()
        .limit(STATEMENTS.size() - 1L)
        .collect(Collectors.joining(", ", "", " or " + NEVER_LATER));
  }

  private Optional<Invariant> statement(String key, @Nullable Value name, Fields fields) {
    boolean compares = key.equals(NEVER_FALLS) || key.equals(NEVER_LATER);
    int before = faults.errors();
    int wrong = found.size();
    fields.check(compares ? AS_KEYS : HAS_KEYS, compares ? AS_OTHERS : HAS_OTHERS, faults);
    Condition when =
        fields
            .find("when")
            .flatMap(text -> faults.attempt(() -> conditions.read(text)))
            .flatMap(Function.identity())
            .orElse(null);
    Optional<Growth> as =
        compares
            ? faults.attempt(() -> growths.read(fields)).flatMap(Function.identity())
            : Optional.empty();
    List<Feature> named =
        switch (key) {
          case ALWAYS, NEVER -> list(fields, "has", features::had, Feature::unplaced);
          case NEVER_FALLS -> list(fields, "of", features::falling, Feature::unplaced);
          default -> List.of();
        };
    List<Metric> metrics =
        key.equals(NEVER_LATER)
            ? list(fields, "of", InvariantReader::metric, Function.identity())
            : List.of();
    boolean wrongAs = compares && as.isEmpty();
    if (faults.errors() > before || found.size() > wrong || wrongAs || name == null) {
      return Optional.empty();
    }
    if (named.isEmpty() && metrics.isEmpty()) {
      return Optional.empty();
    }
    String said = name.text();
    Place place = conditions.place(name);
    return Optional.of(
        switch (key) {
          case ALWAYS -> new Invariant.Always(said, when, named, place);
          case NEVER -> new Invariant.Never(said, when, named, place);
          case NEVER_FALLS -> new Invariant.NeverFalls(said, when, named, as.orElseThrow(), place);
          default -> new Invariant.NeverLater(said, when, metrics, as.orElseThrow(), place);
        });
  }

  private static Metric metric(Value value) {
    return Metric.find(DecidedNames.metric(value)).orElseThrow();
  }

  /** Reads a list that says something, and nothing twice. */
  private <T> List<T> list(
      Fields fields, String key, Function<Value, T> reading, Function<T, T> same) {
    List<T> read = new ArrayList<>();
    Set<T> before = new HashSet<>();
    for (Value item : faults.attempt(() -> ListedFile.some(fields.need(key))).orElse(List.of())) {
      faults
          .attempt(
              () -> {
                T one = reading.apply(item);
                if (!before.add(same.apply(one))) {
                  throw item.wrong(
                      DiagnosticCode.DUPLICATE_ENTRY, "it comes again, once is allowed");
                }
                return one;
              })
          .ifPresent(read::add);
    }
    return read;
  }

  private static Value name(Value value, Set<String> before) {
    String name = value.words();
    FreeName.objectionTo(name)
        .ifPresent(
            objection -> {
              throw value.wrong(DiagnosticCode.MALFORMED_NAME, "it " + objection);
            });
    if (!before.add(name)) {
      throw value.wrong(DiagnosticCode.DUPLICATE_ENTRY, "it comes again, once is allowed");
    }
    return value;
  }
}
