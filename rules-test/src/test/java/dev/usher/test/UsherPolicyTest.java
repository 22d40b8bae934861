package dev.usher.test;

import static dev.usher.test.UsherAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each nested class is a test class of a user's, run by JUnit as such. */
class UsherPolicyTest {
  private static final Contact refundOf750 =
      Contact.builder("k-1", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL)
          .topic("refund")
          .refund(Money.of("750.00", "USD"))
          .build();

  private static final String SMALL = "target/small-policy";

  /** What the sample classes were handed, in order. */
  private static final List<Usher> HANDED = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void write() {
    Policies.write(Path.of(SMALL));
  }

  @AfterEach
  void forget() {
    HANDED.clear();
  }

  private static void hand(Usher usher) {
    assertThat(usher.decide(refundOf750)).hasTier(2);
    HANDED.add(usher);
  }

  private static Set<Usher> distinct() {
    Set<Usher> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(HANDED);
    return distinct;
  }

  @UsherPolicy("kyndof")
  static class RefundTest {
    @Test
    void aRefundOf750_needsTheLead(Usher usher) {
      assertThat(usher.decide(refundOf750)).needsApprovalsOfExactly("cs-lead");
    }
  }

  @UsherPolicy("kyndof")
  static class AssertionsSample {
    @Test
    void assertions(Usher usher) {
      assertThat(usher.decide(refundOf750))
          .hasTier(3)
          .isOwnedBy("cs-lead")
          .needsApprovalsOfExactly("cs-lead")
          .hasTargetDue("first-response", "2026-03-03T12:00:00+09:00")
          .isDecidedBy("KY-T10");
    }
  }

  @Test
  void theSamples_pass() {
    JUnitRun run = JUnitRun.of(RefundTest.class, AssertionsSample.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed())
        .containsExactlyInAnyOrder("aRefundOf750_needsTheLead(Usher)", "assertions(Usher)");
  }

  @UsherPolicy(SMALL)
  static class Everywhere {
    Everywhere(Usher usher) {
      hand(usher);
    }

    @BeforeAll
    static void beforeAll(Usher usher) {
      hand(usher);
    }

    @BeforeEach
    void beforeEach(Usher usher) {
      hand(usher);
    }

    @Test
    void test(Usher usher) {
      hand(usher);
    }

    @Nested
    class Inner {
      @Test
      void inner(Usher usher) {
        hand(usher);
      }
    }
  }

  static class Derived extends Everywhere {
    Derived(Usher usher) {
      super(usher);
    }
  }

  static class OnFields {
    @UsherPolicy(SMALL)
    private static Usher shared;

    @UsherPolicy(SMALL)
    private Usher own;

    @BeforeAll
    static void beforeAll() {
      hand(shared);
    }

    @Test
    void test() {
      hand(shared);
      hand(own);
    }
  }

  static class OnParameter {
    @Test
    void test(@UsherPolicy(SMALL) Usher usher) {
      hand(usher);
    }
  }

  @Test
  void aPolicy_isOpenedOnce_whereverItIsAskedFor_andClosedAtTheEnd() {
    JUnitRun run = JUnitRun.of(Everywhere.class, Derived.class, OnFields.class, OnParameter.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed())
        .containsExactlyInAnyOrder(
            "test(Usher)", "inner(Usher)", "test(Usher)", "inner(Usher)", "test()", "test(Usher)");
    assertThat(HANDED).hasSize(18);
    assertThat(distinct()).hasSize(1);
    assertThatThrownBy(() -> HANDED.get(0).decide(refundOf750))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @UsherPolicy(SMALL)
  static class Outer {
    @BeforeEach
    void beforeEach(Usher usher) {
      assertThat(usher.policy().ref().name()).isEqualTo("desk");
    }

    @Nested
    @UsherPolicy("dignifi")
    class Other {
      @Test
      void nearest(Usher usher) {
        assertThat(usher.policy().ref().name()).isEqualTo("dignifi");
      }

      @Test
      void parameterFirst(@UsherPolicy(SMALL) Usher usher) {
        assertThat(usher.policy().ref().name()).isEqualTo("desk");
      }
    }
  }

  @Test
  void theNearestAnnotation_counts() {
    JUnitRun run = JUnitRun.of(Outer.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).containsExactlyInAnyOrder("nearest(Usher)", "parameterFirst(Usher)");
  }

  @UsherPolicy("target/broken-policy")
  static class Broken {
    @Test
    void one(Usher usher) {}

    @Test
    void two(Usher usher) {}

    @Test
    void asksForNone() {}
  }

  static class BrokenField {
    @UsherPolicy("target/broken-policy")
    Usher usher;

    @Test
    void test() {}
  }

  @Test
  void aBrokenPolicy_failsEveryTestThatAsksForIt_andListsAllProblems() {
    Path folder = Policies.write(Path.of("target/broken-policy"));
    Policies.file(
        folder,
        "rules.drl",
        """
        package desk;

        rule "One"
            @Clause("DK-1")
        when
            $case : Intake()
        then
            $case.topic("refnd");
        end

        rule "Two"
            @Clause("DK-2")
        when
            $case : Assessed(refnd > 500)
        then
            $case.escalate(2);
        end
        """);

    JUnitRun run = JUnitRun.of(Broken.class, BrokenField.class);

    assertThat(run.passed()).containsExactly("asksForNone()");
    assertThat(run.failed()).containsOnlyKeys("one(Usher)", "two(Usher)", "test()");
    assertThat(run.failed().values())
        .allSatisfy(
            message ->
                assertThat(message)
                    .contains("2 problems", "rules.drl:8:", "refund", "rules.drl:14:"));
  }

  static class FinalField {
    @UsherPolicy(SMALL)
    private final Usher usher = null;

    @Test
    void finalField() {
      assertThat(usher).isNull();
    }
  }

  static class OtherField {
    @UsherPolicy(SMALL)
    private String usher;

    @Test
    void otherField() {
      assertThat(usher).isNull();
    }
  }

  static class OtherParameter {
    @Test
    void otherParameter(@UsherPolicy(SMALL) String usher) {}
  }

  @Test
  void aFieldOrParameter_thatCannotTakeAnUsher_isAMistakeOfTheTest() {
    JUnitRun run = JUnitRun.of(FinalField.class, OtherField.class, OtherParameter.class);

    assertThat(run.passed()).isEmpty();
    assertThat(run.failed().get("finalField()"))
        .isEqualTo(
            "@UsherPolicy on the field usher: a field of type Usher that is not final is needed");
    assertThat(run.failed().get("otherField()")).isEqualTo(run.failed().get("finalField()"));
    assertThat(run.failed().get("otherParameter(String)")).contains("No ParameterResolver");
  }
}
