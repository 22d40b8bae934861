package dev.usher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The packages from the ground to the roof. A package knows only those that stand before it, so
 * that reading this list from the top is reading the house in the order in which it can be
 * understood.
 */
class FloorsTest {
  private static final List<String> FROM_THE_GROUND =
      List.of(
          // Contacts and decisions.
          "dev.usher.model.internal",
          "dev.usher.model.time",
          "dev.usher.model",
          "dev.usher.model.decision",
          "dev.usher.model.rule",
          // Time and text.
          "dev.usher.internal.interval",
          "dev.usher.internal.text",
          "dev.usher.internal.names",
          "dev.usher.internal.bounds",
          "dev.usher.internal.holidays",
          "dev.usher.clock",
          // A policy as its authors wrote it, what is said about it, and data.
          "dev.usher.policy.rule",
          "dev.usher.policy.invariant",
          "dev.usher.policy",
          "dev.usher.explain",
          "dev.usher.internal.document",
          "dev.usher.internal.form",
          "dev.usher.data",
          "dev.usher.internal.message",
          "dev.usher.internal.files",
          "dev.usher.internal.manifest",
          "dev.usher.internal.vocabulary",
          "dev.usher.internal.syntax",
          "dev.usher.internal.check",
          "dev.usher.internal.invariant",
          "dev.usher.format",
          // What a policy decides.
          "dev.usher.compare",
          "dev.usher.internal.evaluate",
          "dev.usher.internal.space",
          "dev.usher.sentence",
          "dev.usher.internal.lint",
          "dev.usher.internal.engine",
          "dev.usher.internal.casetime",
          "dev.usher.internal.decide",
          "dev.usher.internal.explain",
          "dev.usher.internal.load",
          "dev.usher.scenario",
          // How it is exchanged while it decides.
          "dev.usher.live",
          "dev.usher.internal.live",
          "dev.usher",
          // What it decided, kept.
          "dev.usher.internal.log",
          "dev.usher.log",
          // Who uses it.
          "dev.usher.check",
          "dev.usher.internal.analysis.logic",
          "dev.usher.internal.analysis.model",
          "dev.usher.internal.analysis.difference",
          "dev.usher.internal.analysis.mutation",
          "dev.usher.internal.analysis.witness",
          "dev.usher.internal.analysis.region",
          "dev.usher.internal.analysis.question",
          "dev.usher.internal.analysis.invariant",
          "dev.usher.analysis",
          "dev.usher.internal.judge.wall",
          "dev.usher.internal.judge",
          "dev.usher.judge",
          "dev.usher.test",
          "dev.usher.ops.text",
          "dev.usher.ops.git",
          "dev.usher.ops.terminal",
          "dev.usher.ops.input",
          "dev.usher.ops.book",
          "dev.usher.ops.check",
          "dev.usher.ops.decide",
          "dev.usher.ops.draft",
          "dev.usher.ops.explain",
          "dev.usher.ops.format",
          "dev.usher.ops.judge",
          "dev.usher.ops.log",
          "dev.usher.ops.replay",
          "dev.usher.ops.diff",
          "dev.usher.ops.scenario",
          "dev.usher.ops.watch",
          "dev.usher.ops",
          "dev.usher.ops.archive",
          "dev.usher.desk.http",
          "dev.usher.desk.policy",
          "dev.usher.desk.answer",
          "dev.usher.desk.words",
          "dev.usher.desk.api",
          "dev.usher.desk",
          "dev.usher.maven",
          "dev.usher.flink.life",
          "dev.usher.flink.stream",
          "dev.usher.flink.internal",
          "dev.usher.flink",
          "dev.usher.spring.boot",
          "dev.usher.spring.boot.actuate",
          "dev.usher.spring.boot.json",
          "dev.usher.spring.boot.metrics",
          "dev.usher.spring.boot.web");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.usher");

  @Test
  void everyPackage_knowsOnlyThoseBeforeIt() {
    TreeSet<String> upwards = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      int floor = floor(each);
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("dev.usher") && floor(target) > floor) {
          upwards.add(each.getPackageName() + " -> " + target.getFullName());
        }
      }
    }
    assertThat(upwards).isEmpty();
  }

  @Test
  void everyPackage_hasItsFloor() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(FROM_THE_GROUND);
  }

  private static int floor(JavaClass type) {
    return FROM_THE_GROUND.indexOf(type.getPackageName());
  }
}
