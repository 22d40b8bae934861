package dev.usher.internal.manifest;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.bounds.Bound;
import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.message.WordLists;
import dev.usher.internal.text.Meant;
import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.FieldType;
import dev.usher.policy.KeptClauses;
import dev.usher.policy.Manifest;
import dev.usher.policy.UnlessRuled;
import dev.usher.policy.rule.Place;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy.yaml} and finds every mistake in it. */
public final class ManifestReader {
  private static final List<String> KEYS =
      List.of(
          "policy",
          "version",
          "source",
          "zone",
          "hours",
          "holidays",
          "exceptions",
          "currency",
          "tiers",
          "teams",
          "topics",
          "words",
          "desks",
          "fields",
          "refunds",
          "rates",
          "clauses",
          "expected");
  private static final List<String> DESK_KEYS = List.of("zone", "hours", "holidays", "exceptions");

  /** Stands for what could not be read, where there must be something. */
  private static final String UNREAD = "unread";

  private static final String FILE = "policy.yaml";
  private static final Currency ANY_CURRENCY = Currency.getInstance("USD");
  private static final int MAX_TEXT = 1_000;
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[“”„«»‘‚].*[“”«»’]");

  private final Faults faults = new Faults();
  private final DeclaredNames names = new DeclaredNames(faults);
  private final HoursReader hours = new HoursReader(faults);
  private final Set<ManifestPart> unknown = EnumSet.noneOf(ManifestPart.class);

  /** The name that the policy must have; null if it may have any. */
  private final @Nullable String wanted;

  private ManifestReader(@Nullable String wanted) {
    this.wanted = wanted;
  }

  /**
   * Reads a manifest of a policy that may have any name.
   *
   * @param file the file's name, which the problems bear
   * @param yaml its text
   * @param problems takes every mistake, in the order of the file
   * @return the manifest, or nothing if there was a mistake
   */
  public static Optional<Manifest> read(String file, String yaml, List<Diagnostic> problems) {
    return read(file, yaml, null, problems);
  }

  /**
   * Reads a manifest.
   *
   * @param file the file's name, which the problems bear
   * @param yaml its text
   * @param name the name that the policy was found by on the class path; null for one that was not
   * @param problems takes every mistake, in the order of the file
   * @return the manifest, or nothing if there was a mistake
   */
  public static Optional<Manifest> read(
      String file, String yaml, @Nullable String name, List<Diagnostic> problems) {
    return readWhatCanBe(file, yaml, name, problems)
        .filter(ManifestReading::whole)
        .map(ManifestReading::known);
  }

  /**
   * Reads what can be read of a manifest, whatever is wrong with the rest.
   *
   * @param file the file's name, which the problems bear
   * @param yaml its text
   * @param name the name that the policy was found by on the class path; null for one that was not
   * @param problems takes every mistake, in the order of the file
   * @return what could be read, or nothing if the text has no keys
   */
  public static Optional<ManifestReading> readWhatCanBe(
      String file, String yaml, @Nullable String name, List<Diagnostic> problems) {
    ManifestReader reader = new ManifestReader(name);
    Optional<ManifestReading> reading =
        reader
            .faults
            .attempt(
                () ->
                    YamlDocument.read(yaml)
                        .fields()
                        .check(KEYS, ManifestKeys.OTHERS, reader.faults))
            .map(reader::reading);
    List<Diagnostic> found =
        reader.faults.all().stream().map(fault -> fault.in(file)).sorted().toList();
    problems.addAll(found);
    return reading;
  }

  /**
   * Reads a part, and notes whether anything is wrong with it: also where it is missing, if there
   * is a key that nobody knows and that may mean it.
   */
  private <T> T part(ManifestPart part, Fields fields, Supplier<T> reading) {
    int before = faults.errors();
    T read = reading.get();
    boolean elsewhere = !fields.has(part.key()) && mayStandElsewhere(part.key(), fields);
    boolean faulty = faults.errors() > before || fields.comesAgain(part.key());
    if (faulty || elsewhere || faults.isFull()) {
      unknown.add(part);
    }
    return read;
  }

  private static boolean mayStandElsewhere(String key, Fields fields) {
    return fields.members().stream()
        .map(member -> member.name().text())
        .filter(name -> !KEYS.contains(name))
        .anyMatch(name -> Meant.by(name, ManifestKeys.OTHERS, KEYS).orElse(key).equals(key));
  }

  private ManifestReading reading(Fields fields) {
    Optional<String> policy =
        part(ManifestPart.POLICY, fields, () -> faults.attempt(() -> name(fields.need("policy"))));
    Optional<String> version = faults.attempt(() -> text(fields.need("version")));
    Optional<String> source =
        fields.find("source").flatMap(value -> faults.attempt(() -> text(value)));
    Optional<OpeningHours> open = hours.read(fields);
    Optional<Currency> currency =
        part(
            ManifestPart.CURRENCY,
            fields,
            () -> faults.attempt(() -> MoneyReader.currency(fields.need("currency"))));
    List<String> tiers = part(ManifestPart.TIERS, fields, () -> tiers(fields));
    List<String> teams =
        part(ManifestPart.TEAMS, fields, () -> names.list(fields, "teams", Bound.TEAMS));
    List<String> topics =
        part(ManifestPart.TOPICS, fields, () -> names.list(fields, "topics", Bound.TOPICS));
    Map<String, List<String>> words = part(ManifestPart.WORDS, fields, () -> words(fields));
    Map<String, OpeningHours> desks = part(ManifestPart.DESKS, fields, () -> desks(fields));
    Map<String, FieldType> own =
        part(ManifestPart.FIELDS, fields, () -> new FieldReader(faults).read(fields));
    MoneyReader money = new MoneyReader(faults);
    Optional<UnlessRuled> refunds = part(ManifestPart.REFUNDS, fields, () -> money.refunds(fields));
    Map<Currency, BigDecimal> rates = money.rates(fields, currency.orElse(null));
    KeptClauses clauses = new ClauseReader(faults).read(fields);
    Map<Integer, String> expected = new ShareReader(faults).read(fields, written(fields));
    boolean whole = !faults.haveError();
    Manifest known =
        Manifest.builder(policy.orElse(UNREAD), version.orElse(UNREAD))
            .source(source.orElse(""))
            .hours(open.orElseGet(() -> OpeningHours.always(ZoneOffset.UTC)))
            .currency(currency.orElse(ANY_CURRENCY))
            .tiers(tiers.isEmpty() ? List.of(UNREAD) : tiers)
            .teams(teams)
            .topics(topics)
            .topicPlaces(places(fields, topics))
            .words(words)
            .desks(desks)
            .fields(own)
            .refunds(refunds.orElse(null))
            .rates(whole ? rates : Map.of())
            .clauses(clauses)
            .expected(whole ? expected : Map.of())
            .build();
    return new ManifestReading(known, whole, unknown);
  }

  private static Map<String, Place> places(Fields fields, List<String> topics) {
    Map<String, Place> places = new HashMap<>();
    if (!topics.isEmpty()) {
      for (Value item : fields.need("topics").items()) {
        DocumentNode node = item.node();
        if (item.isText()) {
          places.putIfAbsent(
              item.text(), new Place(FILE, node.line(), node.column(), node.length()));
        }
      }
    }
    places.keySet().retainAll(topics);
    return places;
  }

  private String name(Value value) {
    String name = DeclaredNames.policy(value);
    if (wanted != null && !wanted.equals(name)) {
      throw value.wrong(
          DiagnosticCode.MISMATCHED_POLICY_NAME,
          "on the class path a policy has its folder's name, and this one lies in policies/"
              + wanted,
          "write " + wanted + ", or rename the folder");
    }
    return name;
  }

  private static String text(Value value) {
    String text = value.words();
    if (text.length() > MAX_TEXT) {
      throw value.wrong(
          DiagnosticCode.LIMIT_EXCEEDED, "at most " + MAX_TEXT + " characters are allowed");
    }
    if (HiddenCharacters.firstThatMayNotName(text).isPresent()) {
      throw value.wrong(
          DiagnosticCode.HIDDEN_CHARACTER, "only characters that can be seen are allowed");
    }
    return text;
  }

  private List<String> tiers(Fields fields) {
    Optional<Value> value = faults.attempt(() -> fields.need("tiers"));
    List<String> tiers = value.map(list -> names.list(list, Bound.TIERS)).orElse(List.of());
    if (value.isPresent() && value.get().isList() && value.get().items().isEmpty()) {
      faults.accept(
          value
              .get()
              .fault(DiagnosticCode.EMPTY_LIST, "tiers is empty: at least one role is needed", null)
              .fault());
    }
    return tiers;
  }

  /** How many tiers are written, be their names in order or not; 0 if that cannot be known. */
  private static int written(Fields fields) {
    return fields.find("tiers").filter(Value::isList).map(list -> list.items().size()).orElse(0);
  }

  private Map<String, List<String>> words(Fields fields) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    int count = 0;
    int characters = 0;
    for (Fields.Member list : names.members(fields, "words", Bound.WORD_LISTS)) {
      Set<String> entries = new LinkedHashSet<>();
      Map<String, String> bySpelling = new HashMap<>();
      List<Value> items = faults.attempt(list.value()::items).orElse(List.of());
      if (list.value().isList() && items.isEmpty()) {
        faults.accept(
            list.value()
                .fault(
                    DiagnosticCode.EMPTY_LIST,
                    list.value().path() + " is empty: at least one word",
                    null)
                .fault());
      }
      for (Value item : items) {
        if (Bound.WORDS.isExceededBy(++count)) {
          names.refuse(Bound.WORDS, item);
          return words;
        }
        Optional<String> word =
            faults.attempt(() -> DeclaredNames.fresh(item, word(item, bySpelling), entries));
        characters += word.map(String::length).orElse(0);
        if (Bound.WORD_CHARACTERS.isExceededBy(characters)) {
          names.refuse(Bound.WORD_CHARACTERS, item);
          return words;
        }
      }
      words.put(list.name().text(), List.copyOf(entries));
    }
    return words;
  }

  private static String word(Value value, Map<String, String> bySpelling) {
    String word = value.text();
    if (Bound.PHRASE.isExceededBy(word.length())) {
      throw value.wrong(DiagnosticCode.LIMIT_EXCEEDED, Bound.PHRASE.allowed());
    }
    Optional<String> objection = WordLists.objectionTo(word);
    if (objection.isPresent()) {
      throw value.wrong(DiagnosticCode.MALFORMED_NAME, "it " + objection.get());
    }
    if (TYPOGRAPHIC.matcher(word).matches()) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_NAME,
          "it stands in typographic quotes, which would be looked for too",
          "write \"" + ShownText.excerpt(word.substring(1, word.length() - 1)) + "\"");
    }
    String other = bySpelling.putIfAbsent(WordLists.spelling(word), word);
    if (other != null && !other.equals(word)) {
      throw value.wrong(
          DiagnosticCode.DUPLICATE_ENTRY,
          "it is found wherever " + ShownText.quoted(other) + " is, so one of them is enough");
    }
    return word;
  }

  private static Fields desk(Value value) {
    if (value.isText()) {
      boolean region = value.text().contains("/");
      throw value.wrong(
          "values by name are allowed",
          "write {zone: "
              + (region ? ShownText.excerpt(value.text()) : "Europe/London")
              + ", hours: {mon-fri: \"09:00-18:00\"}}");
    }
    return value.fields();
  }

  private Map<String, OpeningHours> desks(Fields fields) {
    Map<String, OpeningHours> desks = new LinkedHashMap<>();
    for (Fields.Member desk : names.members(fields, "desks", Bound.DESKS)) {
      faults
          .attempt(() -> desk(desk.value()).check(DESK_KEYS, ManifestKeys.OTHERS, faults))
          .flatMap(hours::read)
          .ifPresent(open -> desks.put(desk.name().text(), open));
    }
    return desks;
  }
}
