package dev.usher.test;

import dev.usher.Usher;
import dev.usher.policy.PolicySource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link UsherPolicy} says. */
final class UsherExtension
    implements BeforeAllCallback, TestInstancePostProcessor, ParameterResolver {
  private static final Namespace OPEN = Namespace.create(UsherExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    for (Field field : fields(context.getRequiredTestClass())) {
      if (Modifier.isStatic(field.getModifiers())) {
        fill(field, null, context);
      }
    }
  }

  @Override
  public void postProcessTestInstance(Object test, ExtensionContext context)
      throws IllegalAccessException {
    for (Field field : fields(test.getClass())) {
      if (!Modifier.isStatic(field.getModifiers())) {
        fill(field, test, context);
      }
    }
  }

  private static Iterable<Field> fields(Class<?> test) {
    return AnnotationSupport.findAnnotatedFields(test, UsherPolicy.class);
  }

  private static void fill(Field field, @Nullable Object test, ExtensionContext context)
      throws IllegalAccessException {
    if (field.getType() != Usher.class || Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(
          "@UsherPolicy on the field "
              + field.getName()
              + ": a field of type Usher that is not final is needed");
    }
    field.setAccessible(true);
    field.set(test, open(field.getAnnotation(UsherPolicy.class), context));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Usher.class
        && policy(parameter, context).isPresent();
  }

  @Override
  public Usher resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return open(policy(parameter, context).orElseThrow(), context);
  }

  private static Optional<UsherPolicy> policy(
      ParameterContext parameter, ExtensionContext context) {
    return parameter.findAnnotation(UsherPolicy.class).or(() -> onClass(parameter, context));
  }

  /** Looks on the class that the executable belongs to, and then outwards. */
  private static Optional<UsherPolicy> onClass(
      ParameterContext parameter, ExtensionContext context) {
    Class<?> declaring = parameter.getDeclaringExecutable().getDeclaringClass();
    List<Class<?>> outwards = new ArrayList<>(context.getEnclosingTestClasses());
    context.getTestClass().ifPresent(outwards::add);
    Collections.reverse(outwards);
    return outwards.stream()
        .dropWhile(test -> !declaring.isAssignableFrom(test))
        .flatMap(test -> AnnotationSupport.findAnnotation(test, UsherPolicy.class).stream())
        .findFirst();
  }

  // What JUnit 5.12 and 6 both have, though 6 has newer words for it.
  private static Usher open(UsherPolicy policy, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OPEN)
        .getOrComputeIfAbsent(
            policy.value(),
            name -> new OpenUsher(Usher.builder(PolicySource.of(name)).open()),
            OpenUsher.class)
        .usher();
  }

  /** Closed by JUnit with the store that holds it: 5.12 goes by the one type, 6 by the other. */
  private record OpenUsher(Usher usher) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      usher.close();
    }
  }
}
