package dev.usher.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.EarlierContact;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every moment that a contact may name is held to the same bounds. */
class SupportedTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant LAST = SupportedTime.END.minusNanos(1);

  private static Arguments named(String field, Function<Instant, Object> making) {
    return Arguments.of(field, making);
  }

  private static Arguments progress(
      String field, BiFunction<ProgressBuilder, Instant, ProgressBuilder> setting) {
    return named("progress." + field, at -> setting.apply(Progress.builder().tier(1), at).build());
  }

  private static Contact contact() {
    return Contact.builder("c", NOW, Channel.EMAIL).build();
  }

  static Stream<Arguments> moments() {
    return Stream.of(
        named("receivedAt", at -> Contact.builder("c", at, Channel.EMAIL).build()),
        named("neededBy", at -> contact().toBuilder().neededBy(at).build()),
        named("history.at", EarlierContact::at),
        named("progress.waiting.from", at -> new Waiting(at, null)),
        named("progress.waiting.to", at -> new Waiting(SupportedTime.FIRST, at)),
        named("at", at -> new AskedContact(contact(), at)),
        progress("tierSince", ProgressBuilder::tierSince),
        progress("firstRespondedAt", ProgressBuilder::firstRespondedAt),
        progress("escalationRespondedAt", ProgressBuilder::escalationRespondedAt),
        progress("planSentAt", ProgressBuilder::planSentAt),
        progress("lastUpdatedAt", ProgressBuilder::lastUpdatedAt),
        progress("unansweredSince", ProgressBuilder::unansweredSince),
        progress("reopenedAt", (builder, at) -> builder.reopenedAt(List.of(at))),
        progress("resolvedAt", ProgressBuilder::resolvedAt));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moments")
  void moment_atTheBounds_isAllowed_andBeyondThem_isRefused(
      String field, Function<Instant, Object> making) {
    assertThat(making.apply(SupportedTime.FIRST)).isNotNull();
    assertThat(making.apply(LAST)).isNotNull();
    for (Instant beyond :
        List.of(
            SupportedTime.FIRST.minusNanos(1),
            SupportedTime.END,
            Instant.EPOCH,
            Instant.parse("9999-12-31T23:59:59Z"),
            Instant.MIN,
            Instant.MAX)) {
      assertThatThrownBy(() -> making.apply(beyond))
          .isInstanceOfSatisfying(
              ContactException.class,
              refused -> {
                assertThat(refused.field()).isEqualTo(field);
                assertThat(refused.problem())
                    .isEqualTo(field + " is " + beyond + ": " + SupportedTime.ALLOWED);
              });
    }
  }

  @Test
  void longestSpan_fromAnySupportedMoment_staysWithinReach() {
    assertThat(SupportedTime.reaches(SupportedTime.FIRST.minus(Span.MAX))).isTrue();
    assertThat(SupportedTime.reaches(LAST.plus(Span.MAX))).isTrue();
    assertThat(SupportedTime.reaches(SupportedTime.REACH_FIRST.minusNanos(1))).isFalse();
    assertThat(SupportedTime.reaches(SupportedTime.REACH_LAST.plusNanos(1))).isFalse();
  }

  @Test
  void margins_holdTheLongestSpan_onTheClocksThatAreNamed() {
    long weeksBack = weeks(SupportedTime.REACH_FIRST, SupportedTime.FIRST);
    assertThat(weeksBack * 4).isGreaterThan(Span.MAX.toDays());
    assertThat(weeksBack * 85).isGreaterThan(Span.MAX.toHours());
    assertThat(weeksBack * 40).isLessThan(Span.MAX.toHours());
    long weeksOn = weeks(SupportedTime.END, SupportedTime.REACH_LAST);
    assertThat(weeksOn / 4).isGreaterThan(Span.MAX.toHours());
  }

  private static long weeks(Instant from, Instant to) {
    return Duration.between(from, to).toDays() / 7;
  }
}
