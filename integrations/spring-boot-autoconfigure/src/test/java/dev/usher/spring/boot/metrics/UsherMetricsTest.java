package dev.usher.spring.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.spring.boot.TestDesk;
import dev.usher.spring.boot.UsherAutoConfiguration;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UsherMetricsTest {
  private static final ApplicationContextRunner CONTEXT =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MetricsAutoConfiguration.class,
                  CompositeMeterRegistryAutoConfiguration.class,
                  SimpleMetricsExportAutoConfiguration.class,
                  UsherAutoConfiguration.class,
                  UsherMetricsAutoConfiguration.class));

  private static final ApplicationContextRunner DESK =
      CONTEXT.withPropertyValues("usher.policies.desk=");

  private static Set<String> infos(MeterRegistry meters) {
    Set<String> infos = new TreeSet<>();
    for (Meter each : meters.find("usher.policy.info").meters()) {
      infos.add(
          each.getId().getTag("policy")
              + " "
              + each.getId().getTag("version")
              + " "
              + each.getId().getTag("digest"));
    }
    return infos;
  }

  private static double reloads(MeterRegistry meters, String outcome) {
    return meters.get("usher.policy.reloads").tag("outcome", outcome).counter().count();
  }

  @Test
  void decisions_areTimedByTierAndOutcome() {
    DESK.run(
        context -> {
          Usher usher = context.getBean(Usher.class);
          MeterRegistry meters = context.getBean(MeterRegistry.class);
          usher.decide(TestDesk.refund("c-1", "1", "EUR"));
          usher.decide(TestDesk.refund("c-2", "2", "EUR"));
          usher.decide(TestDesk.refund("c-3", "500", "EUR"));
          assertThatThrownBy(() -> usher.decide(TestDesk.refund("c-4", "1", "USD")))
              .isInstanceOf(ContactException.class);
          assertThat(timed(meters, "1", "decided")).isEqualTo(2);
          assertThat(timed(meters, "2", "decided")).isEqualTo(1);
          assertThat(timed(meters, "none", "rejected")).isEqualTo(1);
        });
  }

  private static long timed(MeterRegistry meters, String tier, String outcome) {
    return meters
        .get("usher.decisions")
        .tags("policy", "desk", "tier", tier, "outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void targetsThatAreBreached_areCountedByMetric() {
    CONTEXT
        .withPropertyValues("usher.policies.kyndof=")
        .run(
            context -> {
              Contact contact =
                  Contact.builder("k-1", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL)
                      .topic("refund")
                      .build();
              Usher usher = context.getBean(Usher.class);
              usher.decide(contact);
              MeterRegistry meters = context.getBean(MeterRegistry.class);
              assertThat(breached(meters)).isZero();
              usher.decide(contact, contact.receivedAt().plus(Duration.ofDays(90)));
              assertThat(breached(meters)).isEqualTo(1);
            });
  }

  private static double breached(MeterRegistry meters) {
    return meters
        .get("usher.targets.breached")
        .tags("policy", "kyndof", "metric", "first-response")
        .counter()
        .count();
  }

  @Test
  void aReload_isCounted_andTheOldVersionsGaugeIsGone(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(desk.property())
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              MeterRegistry meters = context.getBean(MeterRegistry.class);
              String first = usher.policy().ref().digest();
              assertThat(infos(meters)).containsExactly("desk 1.0.0 " + first.substring(7, 19));
              assertThat(meters.get("usher.policy.info").gauge().value()).isEqualTo(1);

              desk.allows(200);
              usher.reload();
              assertThat(infos(meters))
                  .containsExactly("desk 1.0.0 " + usher.policy().ref().digest().substring(7, 19))
                  .doesNotContain("desk 1.0.0 " + first.substring(7, 19));
              desk.breakRules();
              usher.reload();
              usher.versions().rollback();
              assertThat(infos(meters)).containsExactly("desk 1.0.0 " + first.substring(7, 19));

              assertThat(reloads(meters, "activated")).isEqualTo(1);
              assertThat(reloads(meters, "refused")).isEqualTo(1);
              assertThat(reloads(meters, "rolled-back")).isEqualTo(1);
            });
  }

  @Test
  void tenThousandContacts_makeNoMoreMetersThanThePolicyHasTiers() {
    long seed = 20260301;
    Random random = new Random(seed);
    List<Channel> channels = List.of(Channel.values());
    DESK.run(
        context -> {
          Usher usher = context.getBean(Usher.class);
          MeterRegistry meters = context.getBean(MeterRegistry.class);
          for (int i = 0; i < 10_000; i++) {
            try {
              usher.decide(
                  Contact.builder(
                          "c-" + random.nextInt(),
                          Instant.ofEpochSecond(1_770_000_000L + random.nextInt(10_000_000)),
                          channels.get(random.nextInt(channels.size())))
                      .topic(random.nextInt(10) == 0 ? "unknown-" + i : "refund")
                      .message("words " + random.nextLong())
                      .refund(
                          new Money(
                              BigDecimal.valueOf(random.nextInt(50_000), 2),
                              Currency.getInstance(random.nextInt(10) == 0 ? "USD" : "EUR")))
                      .build());
            } catch (ContactException refused) {
              // Those count too.
            }
          }
          List<Meter> ours =
              meters.getMeters().stream()
                  .filter(each -> each.getId().getName().startsWith("usher."))
                  .toList();
          // Two tiers and the rejected, conflicts, six metrics, three outcomes of reloads, info.
          assertThat(ours).as("seed %s", seed).hasSize(3 + 1 + 6 + 3 + 1);
        });
  }

  @Test
  void everyMeter_hasADescription_andItsNameFollowsTheConventions() {
    DESK.run(
        context -> {
          context.getBean(Usher.class).decide(TestDesk.refund("c-1", "1", "EUR"));
          List<Meter.Id> ours =
              context.getBean(MeterRegistry.class).getMeters().stream()
                  .map(Meter::getId)
                  .filter(each -> each.getName().startsWith("usher."))
                  .toList();
          assertThat(ours)
              .isNotEmpty()
              .allSatisfy(
                  each -> {
                    assertThat(each.getDescription()).isNotBlank();
                    assertThat(each.getName()).matches("[a-z]+(\\.[a-z]+)+");
                    if (each.getType() == Meter.Type.COUNTER) {
                      assertThat(each.getBaseUnit()).isNotBlank();
                    }
                  });
        });
  }

  @Test
  void metrics_areOffWhereSaidSo() {
    DESK.withPropertyValues("usher.metrics.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("usherMetrics").hasNotFailed());
  }

  @Test
  void withoutMicrometer_policiesAreOpenedAllTheSame() {
    DESK.withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(Usher.class)
                    .doesNotHaveBean("usherMetrics"));
  }

  @Test
  void aRegistryOfTheApplication_isEnough() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                UsherAutoConfiguration.class, UsherMetricsAutoConfiguration.class))
        .withBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("usher.policies.desk=")
        .run(context -> assertThat(infos(context.getBean(MeterRegistry.class))).hasSize(1));
  }
}
