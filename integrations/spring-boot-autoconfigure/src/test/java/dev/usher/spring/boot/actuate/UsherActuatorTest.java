package dev.usher.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.live.Reload;
import dev.usher.spring.boot.TestDesk;
import dev.usher.spring.boot.UsherAutoConfiguration;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UsherActuatorTest {
  private static final ApplicationContextRunner CONTEXT =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  EndpointAutoConfiguration.class,
                  UsherAutoConfiguration.class,
                  UsherHealthAutoConfiguration.class,
                  UsherEndpointAutoConfiguration.class))
          .withPropertyValues("management.endpoints.web.exposure.include=usher");

  private static final ApplicationContextRunner DESK =
      CONTEXT.withPropertyValues("usher.policies.desk=");

  /** Read by name, as in an application: annotations that are not there are not seen. */
  @ImportAutoConfiguration({
    UsherAutoConfiguration.class,
    UsherHealthAutoConfiguration.class,
    UsherEndpointAutoConfiguration.class
  })
  static class Everything {}

  private static Map<?, ?> details(Health health, String policy) {
    return (Map<?, ?>) health.getDetails().get(policy);
  }

  @Test
  void health_isUpWithEachPolicysVersion() {
    DESK.withPropertyValues("usher.policies.kyndof=")
        .run(
            context -> {
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails()).containsOnlyKeys("desk", "kyndof");
              Usher desk = context.getBean("desk", Usher.class);
              assertThat(details(health, "desk"))
                  .isEqualTo(
                      Map.of(
                          "policy",
                          "desk",
                          "version",
                          "1.0.0",
                          "digest",
                          desk.policy().ref().digest(),
                          "loadedAt",
                          desk.versions().current().activatedAt()));
            });
  }

  @Test
  void health_tellsOfARefusedReload_andStaysUp(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(desk.property())
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              desk.breakRules();
              Reload.Refused refused = (Reload.Refused) usher.reload();
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(details(health, "desk").get("lastReload"))
                  .isEqualTo(
                      Map.of(
                          "outcome",
                          "refused",
                          "at",
                          refused.at(),
                          "by",
                          Reload.RefusedBy.CHECK,
                          "problems",
                          1));
            });
  }

  @Test
  void health_isDownOnceAPolicyIsClosed() {
    DESK.withPropertyValues("usher.policies.kyndof=")
        .run(
            context -> {
              context.getBean("desk", Usher.class).close();
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(details(health, "desk").get("closed")).isEqualTo(true);
              assertThat(details(health, "kyndof").containsKey("closed")).isFalse();
            });
  }

  @Test
  void theEndpoint_showsVersionsAndTheLastRefusal(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(desk.property())
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              UsherEndpoint endpoint = context.getBean(UsherEndpoint.class);
              desk.allows(200);
              usher.reload();
              ShownPolicy shown = endpoint.policies().policies().get("desk");
              assertThat(shown.current().number()).isEqualTo(2);
              assertThat(shown.current().activatedBy()).isEqualTo("reload");
              assertThat(shown.kept())
                  .extracting(ShownPolicy.KeptVersion::activatedBy)
                  .containsExactly("reload", "opening");
              assertThat(shown.lastRefusal()).isNull();

              desk.breakRules();
              usher.reload();
              assertThat(endpoint.policy("desk").lastRefusal().diagnostics())
                  .singleElement()
                  .isEqualTo(
                      new ShownRefusal.ShownDiagnostic(
                          "refunds.drl",
                          7,
                          41,
                          "unknown-property",
                          "error",
                          "Assessed has no property \"refnd\"",
                          "did you mean \"refund\"?"));
              assertThat(endpoint.policy("dsk")).isNull();
            });
  }

  @Test
  void theEndpoint_saysNothingOfContacts(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(
            desk.property(),
            "usher.reload.gates.remembered=10",
            "usher.reload.gates.most-changed=0")
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              usher.decide(TestDesk.refund("c-of-a-customer", "150", "EUR"));
              desk.allows(200);
              Reload.Refused refused = (Reload.Refused) usher.reload();
              assertThat(refused.reasons().toString()).contains("c-of-a-customer");
              assertThat(context.getBean(UsherEndpoint.class).policies().toString())
                  .contains("SAMPLE")
                  .doesNotContain("c-of-a-customer");
              assertThat(context.getBean(HealthIndicator.class).health().toString())
                  .doesNotContain("c-of-a-customer");
            });
  }

  @Test
  void theEndpoint_isThereOnlyWhereItIsExposed() {
    DESK.withPropertyValues("management.endpoints.web.exposure.include=health")
        .run(context -> assertThat(context).doesNotHaveBean(UsherEndpoint.class));
    DESK.run(context -> assertThat(context).hasSingleBean(UsherEndpoint.class));
  }

  @Test
  void health_isOffWhereSaidSo() {
    DESK.withPropertyValues("management.health.usher.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("usherHealthIndicator"));
  }

  @Test
  void withoutPolicies_thereIsNothingToTell() {
    CONTEXT.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean("usherHealthIndicator")
                .doesNotHaveBean(UsherEndpoint.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.springframework.boot.actuate", "org.springframework.boot.health"})
  void withoutAPartOfTheActuator_policiesAreOpenedAllTheSame(String part) {
    new ApplicationContextRunner()
        .withUserConfiguration(Everything.class)
        .withClassLoader(new FilteredClassLoader(part))
        .withPropertyValues("usher.policies.desk=")
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Usher.class));
  }
}
