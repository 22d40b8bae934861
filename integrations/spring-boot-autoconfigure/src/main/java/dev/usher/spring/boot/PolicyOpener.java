package dev.usher.spring.boot;

import dev.usher.CurrencyConverter;
import dev.usher.Usher;
import dev.usher.UsherBuilder;
import dev.usher.live.DecisionListener;
import dev.usher.live.PolicyListener;
import dev.usher.live.ReloadGate;
import dev.usher.live.ReloadGates;
import dev.usher.live.ReloadGatesBuilder;
import dev.usher.policy.EnvironmentException;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Opens policies as the properties and the application's beans say. */
final class PolicyOpener {
  private final UsherProperties properties;
  private final Environment environment;
  private final @Nullable ClassLoader classLoader;
  private final ObjectProvider<CurrencyConverter> converter;
  private final ObjectProvider<ReloadGate> gates;
  private final ObjectProvider<PolicyListener> policyListeners;
  private final ObjectProvider<DecisionListener> decisionListeners;
  private final ObjectProvider<UsherBuilderCustomizer> customizers;

  PolicyOpener(
      UsherProperties properties,
      Environment environment,
      @Nullable ClassLoader classLoader,
      ObjectProvider<CurrencyConverter> converter,
      ObjectProvider<ReloadGate> gates,
      ObjectProvider<PolicyListener> policyListeners,
      ObjectProvider<DecisionListener> decisionListeners,
      ObjectProvider<UsherBuilderCustomizer> customizers) {
    this.properties = properties;
    this.environment = environment;
    this.classLoader = classLoader;
    this.converter = converter;
    this.gates = gates;
    this.policyListeners = policyListeners;
    this.decisionListeners = decisionListeners;
    this.customizers = customizers;
  }

  /**
   * Opens a policy.
   *
   * @param name its name under {@code usher.policies}
   * @throws UnopenedPolicyException if it cannot be opened
   */
  Usher open(String name) {
    String location = location(name);
    try {
      return open(builder(name, PolicyLocation.of(name, location)));
    } catch (PolicyException | EnvironmentException refused) {
      throw new UnopenedPolicyException(name, location, refused);
    }
  }

  /** A location that is set beside a name with nothing behind it, as by another file, counts. */
  private @Nullable String location(String name) {
    PolicyProperties policy = properties.policies().get(name);
    String bound = policy == null ? null : policy.location();
    return Binder.get(environment)
        .bind("usher.policies[" + name + "].location", String.class)
        .map(text -> PolicyProperties.of(text).location())
        .orElse(bound);
  }

  private UsherBuilder builder(String name, PolicySource source) {
    UsherBuilder builder = Usher.builder(source).gates(gates());
    converter.ifAvailable(builder::converting);
    policyListeners.orderedStream().forEach(builder::listener);
    decisionListeners.orderedStream().forEach(builder::deciding);
    ReloadProperties reload = properties.reload();
    if (reload.enabled()) {
      SetProperty.set(
          "usher.reload.interval",
          reload.interval(),
          "5s",
          () -> builder.watching(reload.interval()));
    }
    customizers.orderedStream().forEach(each -> each.customize(name, builder));
    return builder;
  }

  private ReloadGates gates() {
    GateProperties asked = properties.reload().gates();
    ReloadGatesBuilder builder =
        ReloadGates.builder()
            .scenarios(asked.scenarios())
            .approvalsMayBeLost(asked.approvalsMayBeLost());
    SetProperty.set(
        "usher.reload.gates.remembered",
        asked.remembered(),
        "1000",
        () -> builder.remembering(asked.remembered()));
    SetProperty.set(
        "usher.reload.gates.most-changed",
        asked.mostChanged(),
        "2",
        () -> builder.mostChanged(asked.mostChanged()));
    gates.orderedStream().forEach(builder::gate);
    return builder.build();
  }

  /** Whatever thread makes the bean, the application's own class path is looked at. */
  private Usher open(UsherBuilder builder) {
    ClassLoader before = ClassUtils.overrideThreadContextClassLoader(classLoader);
    try {
      return builder.open();
    } finally {
      if (before != null) {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }
}
