package dev.usher.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Metric;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a value holds is set by its builder, kept by a changed copy and told apart by equals: a
 * part that is added and forgotten in one of them is named here.
 */
class EveryPartTest {
  private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant LATER = AT.plusSeconds(3_600);
  private static final Money MONEY = Money.of("5", "USD");

  /** One value of which nothing is known, and one in which every part is another one. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Account.UNKNOWN, account()),
        Arguments.of(Progress.NONE, progress()),
        Arguments.of(Contact.builder("c", AT, Channel.CHAT).build(), contact()),
        Arguments.of(
            Decision.builder("c", new PolicyRef("p", "1", "d", ZoneOffset.UTC), AT, "agent")
                .build(),
            decision()));
  }

  private static Account account() {
    return Account.builder()
        .id("a-1")
        .tier(AccountTier.VIP)
        .annualRevenue(MONEY)
        .projectedRevenue(MONEY)
        .atRisk(true)
        .labels(Set.of("x"))
        .entitlements(Set.of("x"))
        .preferredChannel(Channel.SMS)
        .manager("kim")
        .desk("desk-emea")
        .build();
  }

  private static Progress progress() {
    return Progress.builder()
        .tier(2)
        .tierSince(AT)
        .firstRespondedAt(LATER)
        .escalationRespondedAt(LATER)
        .planSentAt(LATER)
        .lastUpdatedAt(LATER)
        .unansweredSince(LATER)
        .reopenedAt(List.of(LATER))
        .resolvedAt(LATER)
        .waiting(List.of(new Waiting(LATER, null)))
        .build();
  }

  private static Contact contact() {
    return Contact.builder("d", AT.minusSeconds(1), Channel.SMS)
        .topic("t")
        .message("m")
        .language("ko")
        .severity(Severity.HIGH)
        .refund(MONEY)
        .dispute(MONEY)
        .shippingCost(MONEY)
        .impact(new Impact(true, false, false, false, BigDecimal.ZERO))
        .neededBy(LATER)
        .attempts(1)
        .labels(Set.of("x"))
        .authenticated(true)
        .surge(true)
        .account(account())
        .history(List.of(new EarlierContact(AT, null, null, 1)))
        .progress(progress())
        .field("x", 1)
        .build();
  }

  private static Decision decision() {
    Reason reason = Reason.builder(new Source.Rule("r", null), new Proposal.Vip()).build();
    Elapsed hour = new Elapsed(Duration.ofHours(1));
    return Decision.builder("d", new PolicyRef("q", "1", "d", ZoneOffset.UTC), LATER, "lead")
        .topic("t")
        .severity(Severity.HIGH)
        .vip(true)
        .emergency(true)
        .signals(Set.of("x"))
        .tier(2)
        .queue("q")
        .replyVia(Channel.SMS)
        .approvals(Set.of("x"))
        .anyOf(List.of(AnyOf.of(1, Set.of("x", "y"))))
        .holds(Set.of("x"))
        .refund(new Refund(MONEY, RefundVerdict.GRANTED, MONEY, List.of()))
        .targets(List.of(Target.builder(Metric.PLAN, hour, LATER).build()))
        .actions(List.of(Action.builder("a").build()))
        .escalations(List.of(new Escalation(3, LATER)))
        .nextReview(LATER)
        .conflicts(
            List.of(
                new Conflict(
                    "queue",
                    List.of(
                        new Conflict.Side("a", List.of("r")),
                        new Conflict.Side("b", List.of("s"))))))
        .reasons(List.of(reason))
        .timeline(List.of(TimelineEvent.received(AT)))
        .build();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void parts_ofTheFullValue_areAllSet(Object plain, Object full) {
    Map<String, Object> unset = parts(plain);
    unset.entrySet().retainAll(parts(full).entrySet());

    assertThat(unset).as("parts that this test does not set").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void copy_ofTheFullValue_isEqualInEveryPart(Object plain, Object full) throws Exception {
    Object copy = call(call(full, "toBuilder"), "build");

    assertThat(parts(copy)).isEqualTo(parts(full));
    assertThat(copy).isEqualTo(full).hasSameHashCodeAs(full).isNotEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void onePart_thatDiffers_makesAnUnequalValue(Object plain, Object full) throws Exception {
    Class<?> builder = call(full, "toBuilder").getClass();
    int changed = 0;
    for (Method setter : builder.getMethods()) {
      if (setter.getParameterCount() == 1 && setter.getReturnType() == builder) {
        String part = setter.getName();
        Object without = changed(full, setter, parts(plain).get(part));
        Object with = without == null ? changed(plain, setter, parts(full).get(part)) : without;
        assertThat(with).as(part).isNotNull().isNotEqualTo(without == null ? plain : full);
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(5);
  }

  /** Returns a copy with another part, or null if that part does not go with the others. */
  private static Object changed(Object value, Method setter, Object part) throws Exception {
    Object builder = setter.invoke(call(value, "toBuilder"), part);
    try {
      return call(builder, "build");
    } catch (InvocationTargetException refused) {
      return null;
    }
  }

  @ParameterizedTest
  @EnumSource
  void attribute_isAPartOfTheDecision(Attribute attribute) {
    assertThat(parts(decision())).containsKey(attribute.key());
  }

  @Test
  void decision_asText_saysEveryPart() {
    assertThat(parts(decision()))
        .allSatisfy(
            (part, value) -> assertThat(decision().toString()).contains(part + "=" + value));
  }

  private static Map<String, Object> parts(Object value) {
    Map<String, Object> parts = new TreeMap<>();
    Arrays.stream(value.getClass().getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0)
        .map(Method::getName)
        .filter(name -> !Set.of("toBuilder", "hashCode", "toString").contains(name))
        .forEach(name -> parts.put(name, ask(value, name)));
    return parts;
  }

  private static Object ask(Object value, String name) {
    try {
      return call(value, name);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  private static Object call(Object value, String name) throws ReflectiveOperationException {
    return value.getClass().getMethod(name).invoke(value);
  }
}
