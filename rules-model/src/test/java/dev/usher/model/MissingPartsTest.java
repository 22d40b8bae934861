package dev.usher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.CaseEvent;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.DecisionBuilder;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.CaseFields;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import dev.usher.model.time.SupportedTime;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be there and is not is refused where it is made, by its name. */
class MissingPartsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Contact CONTACT = Contact.builder("c", NOW, Channel.EMAIL).build();
  private static final PolicyRef POLICY = new PolicyRef("p", "1", "sha256:0", ZoneOffset.UTC);
  private static final AtReceipt RECEIPT =
      new AtReceipt(CONTACT, ZoneOffset.UTC, true, null, CaseMessage.EMPTY);
  private static final Assessment ASSESSMENT =
      new Assessment(Severity.HIGH, false, false, Set.of());

  /** A value for each type of component that there is. */
  private static final Map<String, Object> SAMPLES =
      Map.ofEntries(
          sample(String.class, "x"),
          sample(int.class, 1),
          sample(boolean.class, true),
          sample(BigDecimal.class, BigDecimal.ONE),
          sample(Currency.class, Currency.getInstance("USD")),
          sample(Duration.class, Duration.ZERO),
          sample(Instant.class, NOW),
          sample(ZoneId.class, ZoneOffset.UTC),
          sample(Contact.class, CONTACT),
          sample(Severity.class, Severity.HIGH),
          sample(Channel.class, Channel.EMAIL),
          sample(Anchor.class, Anchor.TIER),
          sample(AnyOf.class, new AnyOf(1, List.of("finance", "legal"))),
          sample(RefundVerdict.class, RefundVerdict.REFUSED),
          sample(Metric.class, Metric.PLAN),
          sample(Statement.class, Statement.RECORDED_TIER),
          sample(CaseEvent.class, CaseEvent.RECEIVED),
          sample(Span.class, new BusinessDays(1)),
          sample(Countdown.class, new BusinessDays(1)),
          Map.entry("java.util.List<java.lang.String>", List.of("x")),
          Map.entry("java.util.Set<java.lang.String>", Set.of("x")),
          Map.entry(
              "java.util.List<dev.usher.model.decision.Conflict$Side>",
              List.of(new Conflict.Side("a", List.of("r")), new Conflict.Side("b", List.of("s")))));

  private static Map.Entry<String, Object> sample(Class<?> type, Object value) {
    return Map.entry(type.getTypeName(), value);
  }

  /** Every public record of the packages of the model, nested ones included. */
  static List<Class<?>> records() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Contact.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .<Class<?>>map(name -> type(name.replace('/', '.').replace('\\', '.')))
          .filter(type -> type.isRecord() && isPublic(type))
          .sorted((one, other) -> one.getName().compareTo(other.getName()))
          .toList();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  @Test
  void records_ofEveryPackage_areFound() throws Exception {
    assertThat(records().stream().map(Class::getPackageName))
        .contains(
            "dev.usher.model",
            "dev.usher.model.decision",
            "dev.usher.model.rule",
            "dev.usher.model.time");
    assertThat(records()).contains(Conflict.Side.class, Proposal.Topic.class, Source.Rule.class);
  }

  @ParameterizedTest
  @MethodSource("records")
  void component_thatMustBeThere_isRefusedByItsName_ifItIsNull(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] whole = Arrays.stream(components).map(MissingPartsTest::sampleOf).toArray();
    assertThatCode(() -> make(type, whole)).doesNotThrowAnyException();
    for (int at = 0; at < components.length; at++) {
      RecordComponent component = components[at];
      if (!component.getType().isPrimitive() && !mayBeNull(component)) {
        Object[] parts = whole.clone();
        parts[at] = null;
        assertThatThrownBy(() -> make(type, parts))
            .as("%s without %s", type.getName(), component.getName())
            .isInstanceOf(NullPointerException.class)
            .message()
            .matches("(\\w+\\.)*" + component.getName() + " is missing\\b.*");
      }
    }
  }

  private static @Nullable Object sampleOf(RecordComponent component) {
    if (mayBeNull(component)) {
      return null;
    }
    String type = component.getGenericType().getTypeName();
    assertThat(SAMPLES).as("a sample for %s is needed", component).containsKey(type);
    return SAMPLES.get(type);
  }

  private static boolean mayBeNull(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Object make(Class<?> type, Object[] parts) throws Throwable {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(parts);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Arguments missing(ThrowingCallable making, String field) {
    return Arguments.of(making, field);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        missing(() -> CONTACT.toBuilder().labels(null), "labels"),
        missing(() -> CONTACT.toBuilder().history(null), "history"),
        missing(() -> CONTACT.toBuilder().impact(null).build(), "impact"),
        missing(() -> CONTACT.toBuilder().account(null).build(), "account"),
        missing(() -> CONTACT.toBuilder().progress(null).build(), "progress"),
        missing(() -> Contact.builder("c", NOW, null).build(), "channel"),
        missing(() -> Contact.builder("c", null, Channel.SMS).build(), "receivedAt"),
        missing(() -> Account.builder().tier(null).build(), "account.tier"),
        missing(() -> Account.builder().labels(null), "account.labels"),
        missing(() -> Account.builder().entitlements(null), "account.entitlements"),
        missing(() -> Progress.builder().waiting(null), "progress.waiting"),
        missing(() -> Progress.builder().reopenedAt(null), "progress.reopenedAt"),
        missing(() -> Money.of(null, "USD"), "money.amount"),
        missing(() -> Money.of("1", null), "money.currencyCode"),
        missing(() -> Money.parse(null), "money"),
        missing(() -> Action.builder(null).build(), "action.name"),
        missing(
            () -> Target.builder(Metric.PLAN, new BusinessDays(1), NOW).state(null).build(),
            "target.state"),
        missing(() -> decision().build().toBuilder().reasons(null), "reasons"),
        missing(() -> decision().timeline(null), "timeline"),
        missing(() -> Decision.builder("c", POLICY, NOW, null).build(), "owner"),
        missing(() -> Reason.builder(null, new Proposal.Vip()).build(), "reason.source"),
        missing(() -> TimelineEvent.targetDue(NOW, null, null), "timeline.metric"),
        missing(() -> SupportedTime.includes(null), "moment"),
        missing(() -> SupportedTime.reaches(null), "moment"),
        missing(() -> Span.checked(null), "length"),
        missing(() -> Metric.of(null), "key"),
        missing(() -> Metric.find(null), "key"),
        missing(
            () -> new Assessment(Severity.NORMAL, true, true, Collections.singleton(null)),
            "signals[0]"),
        missing(
            () -> new AtReceipt(null, ZoneOffset.UTC, true, null, CaseMessage.EMPTY), "contact"),
        missing(() -> new AtReceipt(CONTACT, ZoneOffset.UTC, true, null, null), "message"),
        missing(() -> new AtReceipt(CONTACT, null, true, null, CaseMessage.EMPTY), "zone"),
        missing(
            () -> new AtReceipt(CONTACT, ZoneOffset.UTC, true, null, CaseMessage.EMPTY, null),
            "fields"),
        missing(() -> new CaseFields(null), "values"),
        missing(() -> new FieldValue.OfNumber(null), "number"),
        missing(() -> new FieldValue.OfText(null), "text"),
        missing(() -> FieldValue.of(Collections.singleton(null)), "texts[0]"),
        missing(() -> Contact.builder("c", NOW, Channel.SMS).field(null, 1), "name"),
        missing(() -> Contact.builder("c", NOW, Channel.SMS).fields(null), "fields"),
        missing(() -> new CaseMessage(null, () -> true, () -> true), "mentioned"),
        missing(() -> new CaseMessage(Set.of(), null, () -> true), "cardNumber"),
        missing(() -> new CaseMessage(Set.of(), () -> true, null), "accountNumber"),
        missing(() -> new Intake(null, proposal -> {}), "receipt"),
        missing(() -> new Intake(RECEIPT, null), "proposals"),
        missing(() -> new Classified(null, null, proposal -> {}), "receipt"),
        missing(() -> new Assessed(RECEIPT, null, null, proposal -> {}), "assessment"),
        missing(() -> new Tiered(RECEIPT, null, null, 1, proposal -> {}), "assessment"),
        missing(() -> new Tiered(RECEIPT, null, ASSESSMENT, 1, null), "proposals"));
  }

  private static DecisionBuilder decision() {
    return Decision.builder("c", POLICY, NOW, "agent");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("parts")
  void part_thatMustBeThere_isRefusedByItsName_ifItIsNull(ThrowingCallable making, String field) {
    assertThatThrownBy(making)
        .isInstanceOf(NullPointerException.class)
        .message()
        .startsWith(field + " is missing");
  }

  @Test
  void signals_areCopiedAndSorted() {
    Set<String> signals = new HashSet<>(Set.of("b", "a"));
    Assessment assessment = new Assessment(Severity.NORMAL, false, false, signals);
    signals.add("c");

    assertThat(assessment.signals()).containsExactly("a", "b");
    assertThatThrownBy(() -> assessment.signals().add("d"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
