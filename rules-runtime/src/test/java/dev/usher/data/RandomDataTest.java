package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.Money;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The random contacts and decisions that are written and read back differ in every part. So a part
 * that is added and not drawn is named here, and one that is drawn and forgotten by the reader or
 * the writer fails {@link RoundTripTest}.
 */
class RandomDataTest {
  private static final int MANY = 2_000;
  private static final Set<String> PACKAGES = Set.of("dev.usher.model", "dev.usher.model.decision");

  @Test
  void contacts_differInEveryPart() {
    RandomData data = new RandomData(20_260_305);
    Map<String, Set<Object>> drawn = drawn(data::contact);

    assertThat(drawn).containsKeys("account.manager", "history.tier", "progress.waiting.to");
    assertThat(drawn).allSatisfy((part, values) -> assertThat(values).hasSizeGreaterThan(1));
  }

  @Test
  void decisions_differInEveryPart() {
    RandomDecisions data = new RandomDecisions(20_260_306);
    Map<String, Set<Object>> drawn = drawn(data::decision);

    assertThat(drawn).containsKeys("topic", "targets.metAt", "reasons.outdoneBy", "actions.by");
    assertThat(drawn).allSatisfy((part, values) -> assertThat(values).hasSizeGreaterThan(1));
  }

  /** The values of every part, by its path, among many of the things that are drawn. */
  private static Map<String, Set<Object>> drawn(Supplier<?> next) {
    Map<String, Set<Object>> drawn = new TreeMap<>();
    for (int i = 0; i < MANY; i++) {
      collect("", next.get(), drawn);
    }
    return drawn;
  }

  private static void collect(String path, Object whole, Map<String, Set<Object>> drawn) {
    for (Method accessor : accessors(whole.getClass())) {
      String part = path + accessor.getName();
      Object value = ask(whole, accessor);
      drawn.computeIfAbsent(part, any -> new HashSet<>()).add(value == null ? "absent" : value);
      List<?> values = value instanceof Collection<?> many ? List.copyOf(many) : list(value);
      for (Object each : values) {
        if (hasParts(each)) {
          collect(part + ".", each, drawn);
        }
      }
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  /** Proposals and what lies outside these packages are drawn, and compared, as wholes. */
  private static boolean hasParts(Object value) {
    Class<?> type = value.getClass();
    return PACKAGES.contains(type.getPackageName())
        && !type.isEnum()
        && type != Money.class
        && !type.getName().contains("$");
  }

  private static List<Method> accessors(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Set.of("toBuilder", "hashCode", "toString").contains(method.getName()))
        .toList();
  }

  private static @Nullable Object ask(Object whole, Method accessor) {
    try {
      return accessor.invoke(whole);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(accessor.toString(), broken);
    }
  }
}
