package dev.usher.internal.dialect;

import dev.usher.policy.rule.Question;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the class of a fact what rules may say about it: getters and record components are
 * properties, methods that return the fact itself are verbs, other methods that answer with a
 * number or with yes or no are questions.
 */
final class FactReader {
  private static final Set<Class<?>> VALUES =
      Set.of(String.class, int.class, boolean.class, BigDecimal.class, Set.class);

  private static final Set<String> OBJECT =
      Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

  private final Map<String, Subject> properties = new TreeMap<>();
  private final Set<String> groups = new TreeSet<>();

  private FactReader() {}

  static Fact read(Question question, Class<?> type) {
    FactReader reader = new FactReader();
    reader.properties(type, "");
    List<Method> methods = methods(type).filter(method -> property(method) == null).toList();
    return new Fact(
        question,
        reader.properties,
        reader.groups,
        byName(methods.stream().filter(FactReader::answers).toList()),
        byName(methods.stream().filter(method -> method.getReturnType() == type).toList()));
  }

  /** Overloads by name, the shorter ones first; reflection itself keeps no order. */
  static Map<String, List<Callable>> byName(Collection<Method> methods) {
    return methods.stream()
        .map(Callable::of)
        .sorted(Comparator.comparing(Callable::size).thenComparing(Callable::signature))
        .collect(Collectors.groupingBy(Callable::name, TreeMap::new, Collectors.toList()));
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !OBJECT.contains(method.getName()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge());
  }

  private void properties(Class<?> owner, String prefix) {
    if (owner.isRecord()) {
      for (RecordComponent component : owner.getRecordComponents()) {
        add(prefix + component.getName(), component.getAnnotatedType(), component.getType());
      }
      return;
    }
    for (Method method : methods(owner).toList()) {
      String name = property(method);
      if (name != null) {
        add(prefix + name, method.getAnnotatedReturnType(), method.getReturnType());
      }
    }
  }

  private void add(String path, AnnotatedType annotated, Class<?> type) {
    if (VALUES.contains(type) || type.isEnum()) {
      boolean nullable = annotated.isAnnotationPresent(Nullable.class);
      properties.put(path, new Subject(path, type, nullable, Meaning.ofProperty(path)));
    } else {
      groups.add(path);
      properties(type, path + ".");
    }
  }

  /** The name of the property that the method gets, or null if it is no getter. */
  private static @Nullable String property(Method method) {
    String name = method.getName();
    if (method.getParameterCount() > 0) {
      return null;
    }
    if (name.startsWith("is") && method.getReturnType() == boolean.class) {
      return decapitalised(name.substring(2));
    }
    return name.startsWith("get") ? decapitalised(name.substring(3)) : null;
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean answers(Method method) {
    return method.getReturnType() == int.class || method.getReturnType() == boolean.class;
  }
}
