package dev.usher.spring.boot;

import dev.usher.Usher;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers a bean for each policy of the properties, under the policy's name. An {@link Usher}
 * that the application has under that name already takes its place.
 */
final class UsherBeans
    implements ImportBeanDefinitionRegistrar, EnvironmentAware, BeanFactoryAware {
  private static final Bindable<Map<String, PolicyProperties>> POLICIES =
      Bindable.mapOf(String.class, PolicyProperties.class);

  private @Nullable Environment environment;
  private @Nullable BeanFactory beans;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importing, BeanDefinitionRegistry registry) {
    if (environment == null) {
      throw new IllegalStateException("Spring has set no environment");
    }
    Set<String> names =
        Binder.get(environment).bind("usher.policies", POLICIES).map(Map::keySet).orElse(Set.of());
    for (String name : new TreeSet<>(names)) {
      if (!isTaken(name, registry)) {
        registry.registerBeanDefinition(name, definition(name));
      }
    }
  }

  private boolean isTaken(String name, BeanDefinitionRegistry registry) {
    if (!registry.containsBeanDefinition(name)) {
      return false;
    }
    if (beans != null && beans.isTypeMatch(name, Usher.class)) {
      return true;
    }
    throw new BeanDefinitionStoreException(
        registry.getBeanDefinition(name).getResourceDescription(),
        name,
        "usher.policies.%s is to become a bean of that name, which is taken by another type of bean; write usher.policies.%s-policy.location=classpath:%s"
            .formatted(name, name, name));
  }

  private static RootBeanDefinition definition(String name) {
    RootBeanDefinition definition = new RootBeanDefinition(Usher.class);
    definition.setFactoryBeanName(UsherAutoConfiguration.OPENER);
    definition.setFactoryMethodName("open");
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
    definition.setDestroyMethodName("close");
    definition.setDescription("the policy of usher.policies." + name);
    return definition;
  }
}
