package dev.usher.spring.boot.metrics;

import dev.usher.Usher;
import dev.usher.UsherBuilder;
import dev.usher.spring.boot.UsherBuilderCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Has every policy measured: each gets meters of its own, which are told of its decisions and
 * reloads, and once all beans are there, of the version in force.
 */
final class UsherMetrics implements UsherBuilderCustomizer, SmartInitializingSingleton {
  private final MeterRegistry registry;
  private final ListableBeanFactory beans;
  private final Map<String, PolicyInfo> infos = new ConcurrentHashMap<>();

  UsherMetrics(MeterRegistry registry, ListableBeanFactory beans) {
    this.registry = registry;
    this.beans = beans;
  }

  @Override
  public void customize(String policy, UsherBuilder builder) {
    PolicyInfo info = new PolicyInfo(registry, policy);
    infos.put(policy, info);
    builder.deciding(new DecisionMeters(registry, policy));
    builder.listener(new ReloadMeters(registry, policy, info));
  }

  /**
   * Shows the versions of all beans that have been made; one made later, as it is lazy, shows none.
   */
  @Override
  public void afterSingletonsInstantiated() {
    beans
        .getBeansOfType(Usher.class, false, false)
        .forEach(
            (name, usher) -> {
              PolicyInfo info = infos.get(name);
              if (info != null) {
                info.showVersionsOf(usher.versions());
              }
            });
  }
}
