package dev.usher.internal.analysis.model;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Span;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policies that are looked at together, one or two, and what they see in the same way. Two that
 * have other opening hours, say, may see the same contact come in open hours or not, so that this
 * is another facet for each of them.
 */
final class PolicyVersions {
  private final List<Policy> policies;
  private final boolean topicsAlike;

  /**
   * Makes the versions.
   *
   * @param policies one or two
   */
  PolicyVersions(List<Policy> policies) {
    this.policies = List.copyOf(policies);
    // Rules that settle topics alike ask about what the manifests may say in ways of their own.
    this.topicsAlike =
        alike(PolicyVersions::intake)
            && (intake(policies.get(0)).isEmpty() || agreeOnAllThatIsAsked());
  }

  private boolean agreeOnAllThatIsAsked() {
    return agreeOn((String) null)
        && agree(PolicyVersions::desks)
        && agree(Manifest::zone)
        && agree(Manifest::words)
        && agree(Manifest::fields)
        && (seeAmountsAlike() || policies.stream().noneMatch(PolicyVersions::asksForAmounts));
  }

  private static boolean asksForAmounts(Policy policy) {
    return intake(policy).stream()
        .flatMap(rule -> rule.atoms().stream())
        .anyMatch(atom -> atom.subject().domain().kind() == Domain.Kind.AMOUNT);
  }

  private static List<Rule> intake(Policy policy) {
    return policy.rules().stream()
        .filter(rule -> rule.question() == Question.INTAKE && rule.isEnabled())
        .map(Rule::unplaced)
        .toList();
  }

  List<Policy> policies() {
    return policies;
  }

  Policy policy(int version) {
    return policies.get(version - 1);
  }

  Manifest manifest(int version) {
    return policy(version).manifest();
  }

  /** Returns the numbers of the versions, from 1. */
  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i <= policies.size(); i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Returns whether no rule of a version settles the topic. */
  boolean leavesTopics(int version) {
    return intake(policy(version)).isEmpty();
  }

  /** Returns whether a part of the manifest is the same in all versions. */
  boolean agree(Function<Manifest, ?> part) {
    return alike(policy -> part.apply(policy.manifest()));
  }

  private boolean alike(Function<Policy, ?> part) {
    Object first = part.apply(policies.get(0));
    return policies.stream().allMatch(policy -> Objects.equals(part.apply(policy), first));
  }

  /** Returns whether every amount that all versions accept comes to the same in each. */
  boolean seeAmountsAlike() {
    return AcceptedCurrencies.of(policies.stream().map(Policy::manifest).toList()).areAlike();
  }

  /** Returns whether all versions measure a span on the same clock. */
  boolean agreeOn(Span span) {
    return switch (span.clock()) {
      case ELAPSED -> true;
      case BUSINESS, CLOSE_OF_BUSINESS -> agreeOn(span.desk());
    };
  }

  /** Returns whether the clock of a desk, or the policy's own for null, runs alike in all. */
  boolean agreeOn(@Nullable String desk) {
    return agree(manifest -> hours(manifest, desk));
  }

  private static Hours hours(Manifest manifest, @Nullable String desk) {
    return new Hours(
        desk == null
            ? manifest.hours()
            : Objects.requireNonNullElse(manifest.desks().get(desk), manifest.hours()));
  }

  /** Opening hours, equal if they open alike, in whatever way they are written. */
  private record Hours(OpeningHours hours) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Hours alike && hours.opensLike(alike.hours);
    }

    @Override
    public int hashCode() {
      return hours.zone().hashCode();
    }
  }

  /** A desk, where the order of desks counts. */
  private record Desk(String name, Hours hours) {}

  private static List<Desk> desks(Manifest manifest) {
    return manifest.desks().entrySet().stream()
        .map(each -> new Desk(each.getKey(), new Hours(each.getValue())))
        .toList();
  }

  /** What a field may say is cut to what all versions allow, as long as they ask for it alike. */
  private record FieldKind(FieldType.Kind kind, boolean listed) {}

  private static @Nullable FieldKind field(Manifest manifest, String name) {
    FieldType type = manifest.fields().get(name);
    return type == null ? null : new FieldKind(type.kind(), !type.values().isEmpty());
  }

  /** Returns 0 if all versions see what a begin depends on alike, else the version. */
  int of(ContactFrom from, int version) {
    return agreeOn(from.span()) ? 0 : version;
  }

  /**
   * Returns 0 if all versions see something alike, else the version.
   *
   * @param question whose rules ask
   */
  int of(About about, Question question, int version) {
    return isSeenAlike(about, question) ? 0 : version;
  }

  private boolean isSeenAlike(About about, Question question) {
    if (about instanceof About.TimeOfDay) {
      return agree(Manifest::zone);
    } else if (about instanceof About.OwnMoment own) {
      return agree(manifest -> field(manifest, own.field()));
    } else if (about instanceof About.Element element) {
      return isAskedAlike(element.asked(), question);
    } else if (about instanceof About.Reply reply) {
      return isAskedAlike(reply.asked(), question);
    }
    return true;
  }

  private boolean isAskedAlike(Asked asked, Question question) {
    if (asked.domain().kind() == Domain.Kind.AMOUNT && !seeAmountsAlike()) {
      return false;
    } else if (asked instanceof Asked.OfInquiry inquired) {
      return isAskedAlike(inquired, question);
    }
    Property property = ((Asked.OfProperty) asked).property();
    return switch (property) {
      case OPEN -> agreeOn((String) null);
      case OPEN_DESK -> agree(PolicyVersions::desks);
      case WEEKDAY -> agree(Manifest::zone);
      default -> true;
    };
  }

  private boolean isAskedAlike(Asked.OfInquiry inquired, Question question) {
    Inquiry inquiry = inquired.inquiry();
    if (inquiry == Inquiry.MENTIONS) {
      return agree(manifest -> manifest.words().get((String) inquired.arguments().get(0)));
    } else if (inquiry.isField()) {
      return agree(manifest -> field(manifest, (String) inquired.arguments().get(0)));
    }
    return inquiry != Inquiry.CONTACTS_ON_TOPIC_WITHIN
        || question == Question.INTAKE
        || topicsAlike;
  }
}
