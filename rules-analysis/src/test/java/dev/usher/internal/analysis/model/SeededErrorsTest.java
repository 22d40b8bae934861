package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.analysis.SmallPolicies;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.AskedContact;
import dev.usher.policy.Policy;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The comparison of model and engine notices whatever is wrong with the model. Of the errors each
 * nth is tried, where n is the system property {@code agreement.each-error}.
 */
class SeededErrorsTest {
  private static final int CONTACTS = 300;
  private static final int RULES = 60;
  private static final int EACH = Integer.getInteger("agreement.each-error", 10);

  private static List<Asked> asked = List.of();

  /** A policy, what decides by it, and what is asked. */
  private record Asked(Policy policy, Decider decider, List<AskedContact> contacts) {
    static Asked of(Policy policy) {
      return new Asked(
          policy, Decider.of(policy), DensePolicies.contacts(policy, 51).limit(CONTACTS).toList());
    }
  }

  @BeforeAll
  static void ask() {
    asked =
        Stream.of(
                Stream.of(DensePolicies.ofRivals()),
                LongStream.rangeClosed(1, 6).mapToObj(DensePolicies::of),
                LongStream.rangeClosed(1, 4).mapToObj(seed -> RandomPolicies.of(seed, RULES)),
                SmallPolicies.shipped().map(source -> PolicyLoader.load(source).policy()))
            .flatMap(policies -> policies)
            .map(Asked::of)
            .toList();
  }

  /** Compares until there is a difference, and returns the first, or nothing. */
  static String firstDifference(Policy policy, Decider decider, List<AskedContact> contacts) {
    Agreement agreement = new Agreement(PolicyModel.of(policy), decider);
    for (AskedContact each : contacts) {
      agreement.throughout(each);
      if (!agreement.differences().isEmpty()) {
        return agreement.differences().get(0);
      }
    }
    return "";
  }

  static List<SeededError> errors() {
    List<SeededError> all = SeededError.all();
    return IntStream.range(0, all.size()).filter(i -> i % EACH == 0).mapToObj(all::get).toList();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void errorInTheModel_isNoticed(SeededError error) throws ReflectiveOperationException {
    Method compare =
        MistakenClasses.of(error)
            .loadClass(SeededErrorsTest.class.getName())
            .getDeclaredMethod("firstDifference", Policy.class, Decider.class, List.class);
    compare.setAccessible(true);
    assertThat(difference(compare)).as("%s", error).isNotEmpty();
  }

  private static String difference(Method compare) throws ReflectiveOperationException {
    String found = "";
    for (int i = 0; found.isEmpty() && i < asked.size(); i++) {
      Asked each = asked.get(i);
      found = (String) compare.invoke(null, each.policy(), each.decider(), each.contacts());
    }
    return found;
  }

  /** Whatever is tried, each of them fits the sources. */
  @Test
  void errors_areMistakesThatTheSourcesCouldHave() {
    assertThat(SeededError.all())
        .hasSizeGreaterThanOrEqualTo(50)
        .allSatisfy(each -> assertThat(each.source()).contains(each.instead()));
  }

  @Test
  void withoutAnError_nothingIsNoticed() {
    for (Asked each : asked) {
      assertThat(firstDifference(each.policy(), each.decider(), each.contacts())).isEmpty();
    }
  }
}
