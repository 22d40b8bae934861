package dev.usher.examples.benchmark;

import dev.usher.model.Account;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Contacts, documents and policies that are as large as Usher takes them, by what is large. */
final class AtBounds {
  private static final Map<String, Supplier<Contact>> CONTACTS = contacts();
  private static final Map<String, Supplier<String>> DOCUMENTS = documents();
  private static final Map<String, Supplier<Map<String, String>>> POLICIES = policies();

  static final Channel CHANNEL = Channel.EMAIL;
  static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");
  private static final String START =
      "{\"id\":\"k\",\"receivedAt\":\"2026-03-03T01:00:00Z\",\"channel\":\"EMAIL\"";

  private static final int DOCUMENT = 20_000_000;
  private static final int VALUES = 1_000_000;
  private static final int WAITING = 10_000;
  private static final int LABELS = 1_000;
  private static final int NAME = 1_000;
  private static final int RULES = 10_000;
  private static final int TIERS = 100;
  private static final int WORDS = 10_000;
  private static final int PHRASES = 500;
  private static final int PHRASE = 200;
  private static final int LISTS = 1_000;
  private static final int DESKS = 500;

  private AtBounds() {}

  static Contact contact(String large) {
    return made(CONTACTS, large);
  }

  static String document(String large) {
    return made(DOCUMENTS, large);
  }

  /** Returns a policy's files. */
  static Map<String, String> policy(String large) {
    return made(POLICIES, large);
  }

  private static <T> T made(Map<String, Supplier<T>> all, String large) {
    Supplier<T> maker = all.get(large);
    if (maker == null) {
      throw new IllegalArgumentException(large + " is none of " + all.keySet());
    }
    return maker.get();
  }

  private static Map<String, Supplier<Contact>> contacts() {
    Map<String, Supplier<Contact>> contacts = new TreeMap<>();
    contacts.put("message of zeros", () -> message("0"));
    contacts.put("message of groups of zeros", () -> message("0 "));
    contacts.put("message of account numbers begun", () -> message("DE00 account is "));
    contacts.put("message of words", () -> message("legal "));
    contacts.put("message of syllables", () -> message("변호 "));
    contacts.put("message of marks", () -> message("\u0301\u0316"));
    contacts.put("history", AtBounds::history);
    contacts.put("labels", AtBounds::labels);
    contacts.put("names", AtBounds::names);
    contacts.put("waiting, one after the other", () -> waiting(false));
    contacts.put("waiting, all at once", () -> waiting(true));
    return contacts;
  }

  static ContactBuilder contact() {
    return Contact.builder("k", RECEIVED, CHANNEL)
        .topic("refund")
        .refund(Money.parse("750.00 USD"));
  }

  private static String filled(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  private static Contact message(String piece) {
    return contact().message(filled(piece, Contact.MAX_MESSAGE)).build();
  }

  private static Contact history() {
    return contact()
        .history(
            some(
                Contact.MAX_HISTORY,
                i -> new EarlierContact(RECEIVED.minusSeconds(7L * i + 1), "refund", null, 2)))
        .build();
  }

  private static Contact labels() {
    List<String> labels = some(LABELS, i -> "label-" + i);
    Account account = Account.builder().labels(labels).entitlements(labels).build();
    return contact().labels(labels).account(account).build();
  }

  private static Contact names() {
    String name = filled("a name ", NAME).strip();
    Account account = Account.builder().id(name).manager(name).build();
    return Contact.builder(name, RECEIVED, CHANNEL).account(account).build();
  }

  private static Contact waiting(boolean overlapping) {
    long length = overlapping ? 20L * WAITING : 10;
    List<Waiting> waiting =
        some(
            WAITING,
            i -> {
              Instant from = RECEIVED.plusSeconds(20L * i);
              return new Waiting(from, from.plusSeconds(length));
            });
    Collections.shuffle(waiting, new Random(1));
    return contact().progress(Progress.builder().tier(2).waiting(waiting).build()).build();
  }

  private static <T> List<T> some(int count, IntFunction<T> each) {
    List<T> some = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      some.add(each.apply(i));
    }
    return some;
  }

  /** None but the first two are contacts: they are read to their end to be refused. */
  private static Map<String, Supplier<String>> documents() {
    Map<String, Supplier<String>> documents = new TreeMap<>();
    documents.put("message", () -> text("message", filled("x", Contact.MAX_MESSAGE)));
    documents.put("message of escapes", () -> text("message", "\\u00e9".repeat(DOCUMENT / 6 - 20)));
    documents.put("values", () -> START + ",\"labels\":[0" + ",0".repeat(VALUES - 10) + "]}");
    documents.put("names", () -> START + named(VALUES / 2, i -> "n" + i));
    documents.put("names with one hash", () -> START + named(VALUES / 8, AtBounds::colliding));
    documents.put("one name", () -> START + named(VALUES - 10, i -> "id"));
    documents.put("no end", () -> START + "\n".repeat(DOCUMENT - START.length()));
    return documents;
  }

  private static String text(String name, String value) {
    return START + ",\"" + name + "\":\"" + value + "\"}";
  }

  private static String named(int count, IntFunction<String> name) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < count; i++) {
      members.append(",\"").append(name.apply(i)).append("\":0");
    }
    return members.append('}').toString();
  }

  /** Every name of eighteen of these pairs has the same hash. */
  private static String colliding(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 18; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  private static Map<String, Supplier<Map<String, String>>> policies() {
    Map<String, Supplier<Map<String, String>>> policies = new TreeMap<>();
    policies.put("rules", () -> policy("", some(RULES, i -> rule("refund > " + i, "vip()"))));
    policies.put(
        "words", () -> declaring("words:\n  list:\n", WORDS, i -> "    - word" + i + "\n"));
    policies.put(
        "phrases", () -> declaring("words:\n  list:\n", PHRASES, i -> "    - " + phrase(i) + "\n"));
    policies.put(
        "word lists", () -> declaring("words:\n", LISTS, i -> "  list" + i + ": [a" + i + "]\n"));
    policies.put("teams", () -> declaring("teams:\n", LISTS, i -> "  - team" + i + "\n"));
    policies.put(
        "desks",
        () -> declaring("desks:\n", DESKS, i -> "  d" + i + ": {zone: UTC, hours: always}\n"));
    policies.put("tiers", AtBounds::climbing);
    return policies;
  }

  private static Map<String, String> declaring(String key, int count, IntFunction<String> each) {
    StringBuilder declared = new StringBuilder(key);
    for (int i = 0; i < count; i++) {
      declared.append(each.apply(i));
    }
    return policy(declared.toString(), List.of(rule("refund > 0", "vip()")));
  }

  private static String phrase(int seed) {
    Random random = new Random(seed);
    StringBuilder phrase = new StringBuilder();
    while (phrase.length() < PHRASE) {
      phrase.append((char) ('a' + random.nextInt(26)));
    }
    return phrase.toString();
  }

  /** From each tier a case goes to the next one after an hour. */
  private static Map<String, String> climbing() {
    StringBuilder tiers = new StringBuilder();
    List<String> rules = new ArrayList<>();
    for (int tier = 3; tier <= TIERS; tier++) {
      tiers.append("  - tier").append(tier).append('\n');
      String later = "escalate(" + tier + ", atTier(" + (tier - 1) + ", hours(1)))";
      rules.add(rule("Assessed", "", later));
    }
    rules.add(rule("Assessed", "", "escalate(2)"));
    return policy(tiers.toString(), rules);
  }

  private static String rule(String condition, String verb) {
    return rule("Classified", condition, verb);
  }

  private static String rule(String question, String condition, String verb) {
    return " when $case : " + question + "(" + condition + ") then $case." + verb + "; end\n";
  }

  /** The tiers come last in the head, so that more of them may follow. */
  private static Map<String, String> policy(String declared, List<String> rules) {
    String manifest =
        """
        policy: bounds
        version: 1.0.0
        source: nothing but bounds
        zone: Asia/Seoul
        hours: {mon-fri: "09:00-18:00"}
        currency: USD
        topics: [refund]
        tiers:
          - first
          - second
        """;
    StringBuilder drl = new StringBuilder("package bounds;\n");
    for (int i = 0; i < rules.size(); i++) {
      drl.append("rule \"").append(i).append('"').append(rules.get(i));
    }
    return Map.of("policy.yaml", manifest + declared, "bounds.drl", drl.toString());
  }
}
