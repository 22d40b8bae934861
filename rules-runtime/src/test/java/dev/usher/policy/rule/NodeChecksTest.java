package dev.usher.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.rule.Domain.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no rule can say cannot be made as a tree either. */
class NodeChecksTest {
  private static final Subject.Named VIP = new Subject.Named(Property.VIP, Place.NOWHERE);
  private static final Atom ATOM =
      new Atom(VIP, Operator.HOLDS, List.of(), Place.NOWHERE, Place.NOWHERE);

  private static final Map<Class<?>, Object> EXAMPLES =
      Map.ofEntries(
          Map.entry(String.class, "$x"),
          Map.entry(int.class, 1),
          Map.entry(boolean.class, true),
          Map.entry(Class.class, String.class),
          Map.entry(BigDecimal.class, BigDecimal.ONE),
          Map.entry(Enum.class, Kind.TEXT),
          Map.entry(Place.class, Place.NOWHERE),
          Map.entry(Comments.class, Comments.NONE),
          Map.entry(Condition.class, ATOM),
          Map.entry(Subject.class, VIP),
          Map.entry(Subject.Named.class, VIP),
          Map.entry(PackageClause.class, new PackageClause("desk", Comments.NONE, Place.NOWHERE)));

  static Stream<Class<?>> records() {
    return Stream.of(
            Annotation.class,
            Argument.class,
            Atom.class,
            Comment.class,
            Comments.class,
            Condition.class,
            Domain.class,
            Import.class,
            Item.class,
            Literal.class,
            PackageClause.class,
            Parameter.class,
            Place.class,
            Proposed.class,
            RuleAttribute.class,
            RuleFile.class,
            Signature.class,
            Subject.class)
        .flatMap(
            type -> type.isRecord() ? Stream.of(type) : Arrays.stream(type.getDeclaredClasses()))
        .filter(Class::isRecord);
  }

  @ParameterizedTest
  @MethodSource("records")
  void nothingButWhatMayBeAbsent_isNull(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (nullable || components[i].getType().isPrimitive()) {
        continue;
      }
      List<@Nullable Object> parts = new ArrayList<>();
      for (RecordComponent component : components) {
        parts.add(component == components[i] ? null : example(type, component));
      }
      assertThat(failure(type, components, parts))
          .as("%s with %s null", type.getSimpleName(), components[i].getName())
          .isInstanceOf(NullPointerException.class);
    }
  }

  private static @Nullable Object example(Class<?> type, RecordComponent component) {
    if (type == Comment.class && component.getType() == String.class) {
      return "// why";
    }
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (List.class == component.getType()) {
      return type == Condition.All.class || type == Condition.Any.class
          ? List.of(ATOM, ATOM)
          : List.of();
    }
    if (component.getType().isEnum()) {
      Object[] constants = component.getType().getEnumConstants();
      return component.getType() == Operator.class ? Operator.HOLDS : constants[0];
    }
    return EXAMPLES.get(component.getType());
  }

  private static @Nullable Throwable failure(
      Class<?> type, RecordComponent[] components, List<@Nullable Object> parts)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      type.getDeclaredConstructor(types).newInstance(parts.toArray());
      return null;
    } catch (InvocationTargetException refused) {
      return refused.getCause();
    }
  }

  @Test
  void whatCannotBeWritten_isRefused() {
    assertThatThrownBy(() -> new Comment("why", Place.NOWHERE))
        .hasMessageContaining("not a comment");
    assertThatThrownBy(() -> new Comment("/* a */ b */", Place.NOWHERE))
        .hasMessageContaining("not a comment");
    assertThatThrownBy(() -> new Comment("// a\nb", Place.NOWHERE))
        .hasMessageContaining("not a comment");
    assertThatThrownBy(() -> new Literal.Figure(new BigDecimal("-1"), false, Place.NOWHERE))
        .hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new Literal.Figure(new BigDecimal("1E3"), false, Place.NOWHERE))
        .hasMessageContaining("plain figures");
    assertThatThrownBy(() -> new Literal.Text("a\nb", Place.NOWHERE))
        .hasMessageContaining("one line");
    assertThatThrownBy(() -> new Argument.Variable("came", Place.NOWHERE))
        .hasMessageContaining("begins with $");
    assertThatThrownBy(() -> new Condition.All(List.of(ATOM), Place.NOWHERE))
        .hasMessageContaining("two or more");
    assertThatThrownBy(() -> new Atom(VIP, Operator.EQUAL, List.of(), Place.NOWHERE, Place.NOWHERE))
        .hasMessageContaining("0 literals");
    assertThatThrownBy(() -> new Item.Binding("$v", VIP, ATOM, Comments.NONE, Place.NOWHERE))
        .hasMessageContaining("$v is bound to vip");
    assertThatThrownBy(() -> Rule.builder("a\\b", Question.TIERED).build())
        .hasMessageContaining("no rule can be named");
    assertThatThrownBy(() -> Rule.builder("it's \"b\"", Question.TIERED).build())
        .hasMessageContaining("no rule can be named");
  }
}
