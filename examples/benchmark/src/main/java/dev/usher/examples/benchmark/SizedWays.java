package dev.usher.examples.benchmark;

import static java.util.Objects.requireNonNull;

import dev.usher.Answer;
import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.HandWritten;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.SizedPolicy;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.policy.PolicySource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The rows of {@link SizedBenchmark} by name, and whether they answer as plain Java does. */
final class SizedWays {
  static final Map<String, IntFunction<Way>> BY_NAME =
      new TreeMap<>(
          Map.of(
              "byHand", HandWritten::new,
              "decide", SizedWays::decide,
              "decideAll", SizedWays::decideAll,
              "dmn", rules -> Peers.open("dmn", rules),
              "easyRules", rules -> Peers.open("easy-rules", rules),
              "naive", NaiveOutfitter::new,
              "openl", rules -> Peers.open("openl", rules)));

  private SizedWays() {}

  static Usher open(int rules) {
    return Usher.open(PolicySource.of(SizedPolicy.files(rules)));
  }

  private static Way decide(int rules) {
    Usher usher = open(rules);
    return contact -> Handlings.of(usher.decide(contact));
  }

  private static Way decideAll(int rules) {
    Usher usher = open(rules);
    return contact -> {
      List<AskedContact> two =
          List.of(AskedContact.atReceipt(contact), AskedContact.atReceipt(contact));
      Answer second = usher.decideAll(two).get(1);
      return Handlings.of(((Answer.Decided) second).decision());
    };
  }

  /** Compares a way's answers to all contacts of the benchmark with those of plain Java. */
  static void check(String name, int rules) {
    check(name, rules, SizedContacts.all());
  }

  static void check(String name, int rules, List<Contact> contacts) {
    check(name, requireNonNull(BY_NAME.get(name), name).apply(rules), rules, contacts);
  }

  /**
   * Compares a way's answers, which several threads ask for, with those of plain Java.
   *
   * @throws IllegalStateException if one differs; the message says which
   */
  static void check(String name, Way way, int rules, List<Contact> contacts) {
    Way plain = new HandWritten(rules);
    contacts.parallelStream()
        .filter(contact -> !way.decide(contact).equals(plain.decide(contact)))
        .findFirst()
        .ifPresent(
            contact -> {
              throw new IllegalStateException(
                  "%s with %d rules disagrees with plain Java%n  contact %s%n  plain   %s%n  %s %s"
                      .formatted(
                          name, rules, contact, plain.decide(contact), name, way.decide(contact)));
            });
  }
}
