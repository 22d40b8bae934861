package dev.usher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which packages are for callers, and the words that rules about packages are written in. */
final class Api {
  private static final Set<String> FOR_CALLERS =
      Set.of(
          "dev.usher",
          "dev.usher.analysis",
          "dev.usher.check",
          "dev.usher.clock",
          "dev.usher.compare",
          "dev.usher.explain",
          "dev.usher.data",
          "dev.usher.flink",
          "dev.usher.flink.life",
          "dev.usher.flink.stream",
          "dev.usher.format",
          "dev.usher.judge",
          "dev.usher.live",
          "dev.usher.log",
          "dev.usher.model",
          "dev.usher.model.decision",
          "dev.usher.model.rule",
          "dev.usher.model.time",
          "dev.usher.policy",
          "dev.usher.policy.invariant",
          "dev.usher.policy.rule",
          "dev.usher.scenario",
          "dev.usher.sentence",
          "dev.usher.test");

  static final DescribedPredicate<JavaClass> IS_FOR_CALLERS =
      describe("are for callers", Api::isForCallers);

  static final ClassesTransformer<JavaPackage> PACKAGES =
      new AbstractClassesTransformer<>("packages") {
        @Override
        public Iterable<JavaPackage> doTransform(JavaClasses classes) {
          return classes.stream().map(JavaClass::getPackage).distinct().toList();
        }
      };

  static final SliceAssignment ONE_SLICE_FOR_EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
          return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  /** Where nobody calls in but the JVM, and the frameworks that they are written for. */
  private static final List<String> PROGRAMS =
      List.of("dev.usher.ops.", "dev.usher.desk.", "dev.usher.maven.", "dev.usher.spring.");

  private Api() {}

  static ArchCondition<JavaPackage> beForCallersOrInternal() {
    return condition(
        "be for callers, internal, or part of the command, the desk or an integration",
        (each, violation) -> {
          String name = each.getName() + ".";
          if (!FOR_CALLERS.contains(each.getName())
              && !name.contains(".internal.")
              && PROGRAMS.stream().noneMatch(name::startsWith)) {
            violation.accept(each.getName() + " is neither internal nor one of " + FOR_CALLERS);
          }
        });
  }

  static ArchCondition<JavaPackage> beNullMarked() {
    return condition(
        "be null-marked",
        (each, violation) -> {
          if (!each.isAnnotatedWith(NullMarked.class)) {
            violation.accept(each.getName() + " has no package-info with @NullMarked");
          }
        });
  }

  static ArchCondition<JavaClass> speakOfTheApiOnly() {
    return condition(
        "speak of the API and the JDK only",
        (each, violation) -> {
          Stream<JavaType> parents =
              Stream.concat(each.getSuperclass().stream(), each.getInterfaces().stream());
          parents
              .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
              .filter(type -> !mayBeSpokenOf(type, each))
              .forEach(type -> violation.accept(each.getName() + " is a " + type.getName()));
          for (JavaMember member : each.getMembers()) {
            if (isOpen(member)) {
              spokenOf(member)
                  .filter(type -> !mayBeSpokenOf(type, each))
                  .forEach(type -> violation.accept(member.getFullName() + ": " + type.getName()));
            }
          }
        });
  }

  static ArchCondition<JavaClass> bearTheNameOfATypeIn(String... packages) {
    return new ArchCondition<>("bear the name of a type in " + List.of(packages)) {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        for (String one : packages) {
          String taken = one + "." + each.getSimpleName();
          events.add(
              new SimpleConditionEvent(each, isOpenType(taken), each.getName() + " ~ " + taken));
        }
      }
    };
  }

  private static boolean isOpenType(String name) {
    try {
      return Modifier.isPublic(Class.forName(name).getModifiers());
    } catch (ClassNotFoundException none) {
      return false;
    }
  }

  static ArchCondition<JavaField> beSerializable() {
    return condition(
        "be serializable",
        (each, violation) -> {
          JavaClass type = each.getRawType().getBaseComponentType();
          if (!type.isPrimitive() && !type.isAssignableTo(Serializable.class)) {
            violation.accept(each.getFullName() + " is a " + type.getName());
          }
        });
  }

  static ArchCondition<JavaCodeUnit> takeNo(Class<?> type) {
    return condition(
        "take no " + type.getSimpleName(),
        (each, violation) -> {
          if (each.getRawParameterTypes().stream().anyMatch(taken -> taken.isEquivalentTo(type))) {
            violation.accept(each.getFullName() + " takes one");
          }
        });
  }

  /** Returns whether a package's public types are a promise to callers. */
  static boolean isPackageForCallers(String name) {
    return FOR_CALLERS.contains(name);
  }

  private static boolean isForCallers(JavaClass type) {
    return FOR_CALLERS.contains(type.getPackageName())
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(Api::isForCallers).orElse(true);
  }

  private static boolean isOpen(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<JavaClass> spokenOf(JavaMember member) {
    Stream<JavaClass> types = member.getAllInvolvedRawTypes().stream();
    return member instanceof JavaCodeUnit code
        ? Stream.concat(types, code.getExceptionTypes().stream())
        : types;
  }

  private static boolean mayBeSpokenOf(JavaClass type, JavaClass by) {
    JavaClass component = type.getBaseComponentType();
    String name = component.getName();
    return component.isPrimitive()
        || name.startsWith("java.")
        || isForCallers(component)
        || (by.getPackageName().equals("dev.usher.test")
            && (name.startsWith("org.assertj.") || name.startsWith("org.junit.")))
        || (by.getPackageName().startsWith("dev.usher.flink")
            && name.startsWith("org.apache.flink."));
  }

  private static <T> ArchCondition<T> condition(
      String description, BiConsumer<T, Consumer<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T each, ConditionEvents events) {
        violations.accept(
            each, message -> events.add(SimpleConditionEvent.violated(each, message)));
      }
    };
  }
}
