package dev.usher.internal.analysis.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.analysis.Mutant;
import dev.usher.analysis.Mutants;
import dev.usher.internal.analysis.invariant.InvariantAnswer.Settling;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.invariant.Growth;
import dev.usher.policy.invariant.Invariant;
import dev.usher.testing.ShippedScenarios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No generated contact, and no pair of them, breaks what is proven: of the policies that come with
 * Usher, and of their mutants, whose invariants many of them do break.
 */
class InvariantOracleTest {
  private static final int CONTACTS = Integer.getInteger("analysis.contacts", 120);
  private static final int EVERY = Integer.getInteger("analysis.every", 29);
  private static final int PARTNERS = 4;
  private static final long SEED = 47;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whatIsProven_isBrokenByNoContact(String name) {
    Policy policy = Usher.open(PolicySource.named(name)).policy();
    List<AskedContact> contacts =
        BoundaryContacts.of(policy, SEED).stream().limit(CONTACTS).toList();
    List<Policy> all = new ArrayList<>(List.of(policy));
    List<Mutant> mutants = Mutants.of(policy).all();
    for (int i = 0; i < mutants.size(); i += EVERY) {
      all.add(mutants.get(i).policy());
    }
    int proven = 0;
    int shown = 0;
    int met = 0;
    int open = 0;
    for (int i = 0; i < all.size(); i++) {
      Policy each = all.get(i);
      InvariantProof proof = new InvariantProof(each, policy.invariants());
      InvariantTrial trial = new InvariantTrial(new StatedPolicy(each, policy.invariants()));
      for (Invariant invariant : policy.invariants()) {
        InvariantAnswer answer = proof.of(invariant);
        Optional<InvariantAnswer> broken = broken(trial, invariant, contacts);
        if (answer.verdict() == Settling.PROVEN) {
          assertThat(broken)
              .as("seed %d, policy %d of %s, %s", SEED, i, name, invariant.name())
              .isEmpty();
          proven++;
        } else {
          shown += answer.verdict() == Settling.BROKEN ? 1 : 0;
          open += answer.verdict() == Settling.OPEN ? 1 : 0;
          met += broken.isPresent() ? 1 : 0;
        }
      }
    }
    System.err.println(
        "%s: %d policies, %d proven, %d broken, %d open; of these %d met by chance"
            .formatted(name, all.size(), proven, shown, open, met));
    assertThat(met).as("broken by a generated contact, seed %d", SEED).isPositive();
  }

  private static Optional<InvariantAnswer> broken(
      InvariantTrial trial, Invariant invariant, List<AskedContact> contacts) {
    Growth growth = growth(invariant);
    SplittableRandom random = new SplittableRandom(SEED);
    for (AskedContact asked : contacts) {
      Optional<InvariantAnswer> broken = Optional.empty();
      if (growth == null) {
        broken = trial.broken(invariant, asked);
      } else {
        for (int i = 0; i < PARTNERS && broken.isEmpty(); i++) {
          Contact other = contacts.get(random.nextInt(contacts.size())).contact();
          Contact changed = GrownContact.with(asked.contact(), other, growth.subject());
          broken = changed == null ? broken : pair(trial, invariant, growth, asked, changed);
        }
      }
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  private static Optional<InvariantAnswer> pair(
      InvariantTrial trial,
      Invariant invariant,
      Growth growth,
      AskedContact asked,
      Contact changed) {
    Object one = value(asked.contact(), growth);
    Object other = value(changed, growth);
    boolean wanted = growth.from() == null || (one == growth.from() && other == growth.to());
    return wanted && ORDER.compare(one, other) < 0
        ? trial.broken(invariant, growth, asked, new AskedContact(changed, asked.at()))
        : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static final Comparator<@Nullable Object> ORDER =
      Comparator.nullsFirst((one, other) -> ((Comparable<Object>) one).compareTo(other));

  private static @Nullable Object value(Contact contact, Growth growth) {
    return switch (growth.words().split(" ", 2)[0]) {
      case "refund" -> contact.refund() == null ? null : contact.refund().amount();
      case "dispute" -> contact.dispute() == null ? null : contact.dispute().amount();
      case "account.annualRevenue" ->
          contact.account().annualRevenue() == null
              ? null
              : contact.account().annualRevenue().amount();
      case "account.tier" -> contact.account().tier();
      case "statedSeverity" -> contact.severity();
      case "impact.fundsAtRisk" -> contact.impact().fundsAtRisk();
      case "impact.usersAffectedPercent" -> contact.impact().usersAffectedPercent();
      default -> throw new AssertionError("say here how it is compared: " + growth);
    };
  }

  private static @Nullable Growth growth(Invariant invariant) {
    if (invariant instanceof Invariant.NeverFalls falls) {
      return falls.as();
    }
    return invariant instanceof Invariant.NeverLater later ? later.as() : null;
  }
}
