package dev.usher.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.CurrencyConverter;
import dev.usher.Usher;
import dev.usher.UsherClosedException;
import dev.usher.live.DecisionListener;
import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.ReloadGate;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class UsherBeansTest {
  private static final ApplicationContextRunner CONTEXT =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(UsherAutoConfiguration.class));

  /** Takes policies by name. */
  record TwoDesks(Usher one, Usher other) {}

  /** Takes the only policy. */
  record OneDesk(Usher usher) {}

  @Configuration(proxyBeanMethods = false)
  static class NamedInjection {
    @Bean
    TwoDesks desks(@Qualifier("kyndof") Usher one, @Qualifier("csm-bridge") Usher other) {
      return new TwoDesks(one, other);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class PlainInjection {
    @Bean
    OneDesk oneDesk(Usher usher) {
      return new OneDesk(usher);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnDesk {
    @Bean
    Usher desk() {
      return Usher.open("kyndof");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OtherDesk {
    @Bean
    String desk() {
      return "of wood";
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class HostBeans {
    final List<String> told = new ArrayList<>();

    @Bean
    CurrencyConverter rates() {
      return (amount, currency) -> new Money(amount.amount().multiply(BigDecimal.TEN), currency);
    }

    @Bean
    ReloadGate gate() {
      return (before, after) -> List.of("not today");
    }

    @Bean
    PolicyListener policyListener() {
      return new PolicyListener() {
        @Override
        public void refused(PolicyVersion current, Reload.Refused refusal) {
          told.add("refused by " + refusal.by());
        }
      };
    }

    @Bean
    DecisionListener decisionListener() {
      return new DecisionListener() {
        @Override
        public void decided(Policy policy, AskedContact asked, Decision decision, long nanos) {
          told.add("decided " + asked.contact().id());
        }
      };
    }

    @Bean
    UsherBuilderCustomizer oldClock() {
      return (policy, builder) -> {
        told.add("customized " + policy);
        builder.clock(InstantSource.fixed(Instant.EPOCH));
      };
    }
  }

  @Test
  void severalPolicies_areInjectedByTheirNames() {
    CONTEXT
        .withPropertyValues("usher.policies.kyndof=", "usher.policies.csm-bridge.location=")
        .withUserConfiguration(NamedInjection.class)
        .run(
            context -> {
              TwoDesks desks = context.getBean(TwoDesks.class);
              assertThat(desks.one().policy().ref().name()).isEqualTo("kyndof");
              assertThat(desks.other().policy().ref().name()).isEqualTo("csm-bridge");
            });
  }

  @Test
  void aSinglePolicy_isInjectedWithoutAName() {
    CONTEXT
        .withPropertyValues("usher.policies.mine.location=classpath:desk")
        .withUserConfiguration(PlainInjection.class)
        .run(
            context ->
                assertThat(context.getBean(OneDesk.class).usher().policy().ref().name())
                    .isEqualTo("desk"));
  }

  @Test
  void noPolicy_isOpenedWithoutAProperty() {
    CONTEXT.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Usher.class));
  }

  @Test
  void aLocationBesideANameAlone_counts(@TempDir Path folder) throws Exception {
    TestDesk.in(folder);
    CONTEXT
        .withPropertyValues("usher.policies.kyndof=", "usher.policies.kyndof.location=" + folder)
        .run(
            context ->
                assertThat(context.getBean(Usher.class).policy().ref().name()).isEqualTo("desk"));
  }

  @Test
  void aFolder_isOpenedByPathAndByUrl(@TempDir Path folder) throws Exception {
    Path spaced = folder.resolve("a desk");
    TestDesk.in(spaced);
    for (String location :
        List.of(
            spaced.toString(),
            "file:" + spaced,
            spaced.toUri().toString(),
            "file:src/test/resources/policies/desk",
            "src/test/resources/policies/desk")) {
      CONTEXT
          .withPropertyValues("usher.policies.desk.location=" + location)
          .run(context -> assertThat(context).as(location).hasBean("desk").hasNotFailed());
    }
  }

  @Test
  void aPolicy_isClosedWithTheContext() {
    Usher[] opened = new Usher[1];
    CONTEXT
        .withPropertyValues("usher.policies.desk=")
        .run(context -> opened[0] = context.getBean(Usher.class));
    assertThatThrownBy(() -> opened[0].decide(TestDesk.refund("c", "1", "EUR")))
        .isInstanceOf(UsherClosedException.class);
  }

  @Test
  void anUsherOfTheApplication_takesThePlaceOfThatName() {
    CONTEXT
        .withPropertyValues("usher.policies.desk=")
        .withUserConfiguration(OwnDesk.class)
        .run(
            context ->
                assertThat(context.getBean("desk", Usher.class).policy().ref().name())
                    .isEqualTo("kyndof"));
  }

  @Test
  void aNameThatIsTaken_isSaidSo() {
    CONTEXT
        .withPropertyValues("usher.policies.desk=")
        .withUserConfiguration(OtherDesk.class)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasMessageContaining("usher.policies.desk is to become a bean of that name")
                    .hasMessageContaining("usher.policies.desk-policy.location=classpath:desk"));
  }

  @Test
  void beansOfTheApplication_arePickedUp(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(desk.property())
        .withUserConfiguration(HostBeans.class)
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              assertThat(usher.decide(TestDesk.refund("c-1", "10", "USD")).tier()).isEqualTo(2);
              assertThat(usher.versions().current().activatedAt()).isEqualTo(Instant.EPOCH);
              desk.allows(200);
              assertThat(usher.reload())
                  .isInstanceOfSatisfying(
                      Reload.Refused.class,
                      refused -> assertThat(refused.reasons()).containsExactly("not today"));
              assertThat(context.getBean(HostBeans.class).told)
                  .containsExactly("customized desk", "decided c-1", "refused by OWN_GATE");
            });
  }

  @Test
  void withoutAConverter_otherCurrenciesAreRefused() {
    CONTEXT
        .withPropertyValues("usher.policies.desk=")
        .run(
            context ->
                assertThatThrownBy(
                        () -> context.getBean(Usher.class).decide(TestDesk.refund("c", "1", "USD")))
                    .isInstanceOf(ContactException.class));
  }

  @Test
  void aWatchedFolder_isReloaded(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(
            desk.property(), "usher.reload.enabled=true", "usher.reload.interval=20ms")
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              desk.allows(200);
              Conditions.await(() -> usher.versions().current().number() == 2);
              assertThat(usher.decide(TestDesk.refund("c-1", "150", "EUR")).tier()).isEqualTo(1);
            });
  }

  @Test
  void gatesOfTheProperties_areAsked(@TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    CONTEXT
        .withPropertyValues(
            desk.property(),
            "usher.reload.gates.remembered=10",
            "usher.reload.gates.most-changed=0",
            "usher.reload.gates.approvals-may-be-lost=true")
        .run(
            context -> {
              Usher usher = context.getBean(Usher.class);
              usher.decide(TestDesk.refund("c-1", "150", "EUR"));
              desk.allows(200);
              assertThat(usher.reload())
                  .isInstanceOfSatisfying(
                      Reload.Refused.class,
                      refused ->
                          assertThat(refused.reasons())
                              .singleElement()
                              .asString()
                              .startsWith("1 of 1 contacts would be decided otherwise"));
            });
  }
}
