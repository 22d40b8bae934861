package dev.usher.test;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Finds classes and methods that {@link PolicyScenarios} marks. Ids are {@code
 * [class:…]/[method:…]}, or {@code [class:…]/[policy:…]} for what is marked on the class; below
 * them files and scenarios, which exist only while they run.
 */
final class MarkedSelectorResolver implements SelectorResolver {
  private static final String CLASS = "class";
  private static final String POLICY = "policy";
  private static final String METHOD = "method";

  private final Predicate<String> classNames;

  MarkedSelectorResolver(Predicate<String> classNames) {
    this.classNames = classNames;
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    if (!classNames.test(type.getName()) || !ScenarioTestEngine.isMarked(type)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(engine -> Optional.of(container(engine, type)))
        .map(found -> Resolution.match(Match.exact(found, () -> inside(found, type))))
        .orElseGet(Resolution::unresolved);
  }

  private static MarkedContainer container(TestDescriptor engine, Class<?> type) {
    return new MarkedContainer(
        engine.getUniqueId().append(CLASS, type.getName()),
        type,
        MarkedContainer.name(type, type.getSimpleName()),
        ClassSource.from(type));
  }

  private static Set<DiscoverySelector> inside(MarkedContainer container, Class<?> type) {
    Set<DiscoverySelector> inside = new LinkedHashSet<>();
    AnnotationSupport.findAnnotation(type, PolicyScenarios.class)
        .map(marked -> container.getUniqueId().append(POLICY, marked.value()))
        .map(DiscoverySelectors::selectUniqueId)
        .ifPresent(inside::add);
    MarkedMethods.of(type)
        .forEach(method -> inside.add(DiscoverySelectors.selectMethod(type, method)));
    return inside;
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    Method method = selector.getJavaMethod();
    return AnnotationSupport.isAnnotated(method, PolicyScenarios.class)
        ? suite(context, type, METHOD, method.getName(), null)
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    List<UniqueId.Segment> segments = selector.getUniqueId().getSegments();
    if (segments.size() < 2 || !segments.get(1).getType().equals(CLASS)) {
      return Resolution.unresolved();
    }
    Class<?> type =
        ReflectionSupport.tryToLoadClass(segments.get(1).getValue()).toOptional().orElse(null);
    if (type == null) {
      return Resolution.unresolved();
    }
    if (segments.size() == 2) {
      return Resolution.selectors(Set.of(DiscoverySelectors.selectClass(type)));
    }
    UniqueId.Segment marked = segments.get(2);
    UniqueId only = segments.size() == 3 ? null : selector.getUniqueId();
    return suite(context, type, marked.getType(), marked.getValue(), only);
  }

  /** Adds what is marked, or a part of it, to its class. */
  private static Resolution suite(
      Context context, Class<?> type, String kind, String name, @Nullable UniqueId only) {
    Optional<AnnotatedElement> element = element(type, kind, name);
    if (element.isEmpty()) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            () -> DiscoverySelectors.selectClass(type),
            parent ->
                Optional.of(
                    ScenarioSuite.of(parent.getUniqueId().append(kind, name), element.get(), name)))
        .map(found -> chosen(found, only))
        .orElseGet(Resolution::unresolved);
  }

  private static Resolution chosen(ScenarioSuite suite, @Nullable UniqueId only) {
    suite.choose(only);
    return Resolution.match(Match.exact(suite));
  }

  private static Optional<AnnotatedElement> element(Class<?> type, String kind, String name) {
    if (kind.equals(POLICY)) {
      return AnnotationSupport.findAnnotation(type, PolicyScenarios.class)
          .filter(marked -> marked.value().equals(name))
          .map(marked -> type);
    }
    return MarkedMethods.of(type).stream()
        .filter(method -> kind.equals(METHOD) && method.getName().equals(name))
        .findFirst()
        .map(AnnotatedElement.class::cast);
  }
}
