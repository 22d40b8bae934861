package dev.usher.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TagFilter;

/** Each nested class is a test class of a user's, run by JUnit as such. */
class PolicyScenariosTest {
  private static final String SMALL = "target/policy scenarios";
  private static final String BROKEN = "target/policy-scenarios-broken";
  private static final String EMPTY = "target/policy-scenarios-empty";
  private static final String RIGHT =
      """
      scenarios:
        - name: A refund of 500
          clauses: [DK-1]
          contact: {id: s1, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 500}
          expect: {tier: 2}
        - name: A refund of 499.99
          contact: {id: s2, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 499.99}
          expect: {tier: 1}
      """;
  private static final String WRONG =
      """
      scenarios:

        -   name: A refund of 600 stays below
            clauses: [DK-1]
            contact: {id: s3, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 600}
            expect: {tier: 1, owner: agent}
      """;

  @BeforeAll
  static void write() {
    Policies.write(Path.of(SMALL), RIGHT, WRONG);
    Policies.write(Path.of(EMPTY));
    Policies.file(Policies.write(Path.of(BROKEN), RIGHT), "rules.drl", "package desk;\nrule\n");
  }

  @PolicyScenarios("kyndof")
  static class KyndofScenariosTest {}

  @Test
  void anEmptyClass_runsEveryScenarioOfAPolicy() {
    JUnitRun run = JUnitRun.of(KyndofScenariosTest.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).hasSizeGreaterThan(100).contains("A refund of 99.99");
  }

  @PolicyScenarios(SMALL)
  static class Small {}

  @Test
  void eachScenario_passesOrFailsByItself_inTheOrderOfTheFiles() {
    JUnitRun run = JUnitRun.of(Small.class);

    assertThat(run.passed()).containsExactly("A refund of 500", "A refund of 499.99");
    assertThat(run.failed()).containsOnlyKeys("A refund of 600 stays below");
    assertThat(run.failed().get("A refund of 600 stays below"))
        .contains(
            "scenarios/s1.yaml:3: A refund of 600 stays below (DK-1)",
            "expected",
            "actual",
            "Refunds of 500 or more go to the lead (DK-1)");
  }

  @Test
  void aScenarioInAFolder_leadsToItsLine() {
    JUnitRun run = JUnitRun.of(Small.class);

    assertFile(run.sources().get("A refund of 500"), "s0.yaml", FilePosition.from(2, 5));
    assertFile(run.sources().get("A refund of 499.99"), "s0.yaml", FilePosition.from(6, 5));
    assertFile(
        run.sources().get("A refund of 600 stays below"), "s1.yaml", FilePosition.from(3, 7));
    assertThat(run.sources().get("scenarios/s1.yaml"))
        .isInstanceOfSatisfying(FileSource.class, file -> assertThat(file.getPosition()).isEmpty());
    assertThat(run.sources().get("Small")).isInstanceOf(ClassSource.class);
  }

  private static void assertFile(TestSource source, String name, FilePosition position) {
    assertThat(source)
        .isInstanceOfSatisfying(
            FileSource.class,
            file -> {
              assertThat(file.getFile())
                  .isEqualTo(Path.of(SMALL, "scenarios", name).toAbsolutePath().toFile());
              assertThat(file.getPosition()).contains(position);
            });
  }

  @Test
  void aScenarioOnTheClassPath_leadsToItsLine() {
    assertThat(JUnitRun.of(KyndofScenariosTest.class).sources().get("A refund of 99.99"))
        .isInstanceOfSatisfying(
            ClasspathResourceSource.class,
            resource -> {
              assertThat(resource.getClasspathResourceName())
                  .isEqualTo("policies/kyndof/scenarios/refunds.yaml");
              assertThat(resource.getPosition()).contains(FilePosition.from(23, 5));
            });
  }

  static class OnMethods {
    @PolicyScenarios(SMALL)
    void small() {
      throw new AssertionError("never called");
    }

    @PolicyScenarios(value = SMALL, run = "*of 500")
    @DisplayName("only one")
    void one() {}

    @Test
    void jupiters() {}
  }

  @Test
  void aMethod_runsThem_besideTestsOfJupiter() {
    JUnitRun run = JUnitRun.of(OnMethods.class);

    assertThat(run.passed())
        .containsExactlyInAnyOrder(
            "A refund of 500", "A refund of 499.99", "A refund of 500", "jupiters()");
    assertThat(run.failed()).containsOnlyKeys("A refund of 600 stays below");
    assertThat(run.sources().get("only one")).isInstanceOf(MethodSource.class);
  }

  @Test
  void aSingleMethod_isRunAlone() {
    JUnitRun run = JUnitRun.of(selectMethod(OnMethods.class, "one"));

    assertThat(run.passed()).containsExactly("A refund of 500");
    assertThat(JUnitRun.of(selectMethod(OnMethods.class, "jupiters")).passed())
        .containsExactly("jupiters()");
  }

  @Test
  void aScenarioAFileAPolicyOrAClass_isRunAgainByItsId() {
    JUnitRun all = JUnitRun.of(Small.class);

    assertThat(passedAgain(all, "A refund of 499.99")).containsExactly("A refund of 499.99");
    assertThat(passedAgain(all, "scenarios/s0.yaml")).hasSize(2);
    assertThat(passedAgain(all, "scenarios/s1.yaml")).isEmpty();
    assertThat(passedAgain(all, Path.of(SMALL).toString())).hasSize(2);
    assertThat(passedAgain(all, "Small")).hasSize(2);
  }

  private static List<String> passedAgain(JUnitRun all, String name) {
    return JUnitRun.of(selectUniqueId(all.ids().get(name))).passed();
  }

  @Test
  void aPackage_isLookedThrough() {
    assertThat(JUnitRun.of(selectPackage("dev.usher.test.sample")).passed())
        .containsExactly("A refund of 99.99");
  }

  @PolicyScenarios(
      value = "kyndof",
      run = {"a refund of 99.99*", "*500*"},
      clauses = "KY-T10")
  static class Picked {}

  @Test
  void names_andClauses_pickScenarios() {
    JUnitRun run = JUnitRun.of(Picked.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed()).isNotEmpty().allMatch(name -> name.contains("500"));
  }

  @PolicyScenarios(value = SMALL, run = "A refund of 501")
  static class NoSuchName {}

  @PolicyScenarios(value = SMALL, clauses = "DK-11")
  static class NoSuchClause {}

  @PolicyScenarios(EMPTY)
  static class NoScenarios {}

  @PolicyScenarios(BROKEN)
  static class Broken {}

  @PolicyScenarios("kyndov")
  static class Unknown {}

  @Test
  void nothingPassesInSilence() {
    JUnitRun run =
        JUnitRun.of(
            NoSuchName.class, NoSuchClause.class, NoScenarios.class, Broken.class, Unknown.class);

    assertThat(run.passed()).isEmpty();
    assertThat(JUnitRun.of(NoSuchName.class).failed().values())
        .containsExactly(
            "no scenario is called \"A refund of 501\" (did you mean \"A refund of 500\"?);"
                + " * stands for any characters, as in \"*refund*\"");
    assertThat(JUnitRun.of(NoSuchClause.class).failed().values())
        .containsExactly("the policy has no clause DK-11 (did you mean \"DK-1\"?)");
    assertThat(run.failed().get(Path.of(EMPTY).toString())).contains("there is no scenario");
    assertThat(run.failed().get(Path.of(BROKEN).toString())).contains("rules.drl:3:1");
    assertThat(run.failed().get("kyndov")).contains("did you mean \"kyndof\"?");
  }

  @PolicyScenarios(SMALL)
  @Disabled("until the figures are agreed")
  @Tag("slow")
  @DisplayName("The small desk")
  static class Annotated {}

  @Test
  void jupitersAnnotations_count() {
    JUnitRun run = JUnitRun.of(Annotated.class);

    assertThat(run.passed()).isEmpty();
    assertThat(run.skipped()).containsEntry("The small desk", "until the figures are agreed");
    assertThat(
            JUnitRun.of(List.of(TagFilter.excludeTags("slow")), selectClass(Annotated.class))
                .skipped())
        .isEmpty();
  }

  static class Derived extends Small {}

  @Test
  void aDerivedClass_isMarkedToo() {
    assertThat(JUnitRun.of(Derived.class).passed()).hasSize(2);
  }

  @PolicyScenarios(value = "kyndof", minCoverage = 100, minConditionCoverage = 100)
  static class Covered {}

  @PolicyScenarios(
      value = "kyndof",
      run = "A refund of 99.99",
      minCoverage = 100,
      minConditionCoverage = 100)
  static class NotCovered {}

  @Test
  void coverage_isATestOfItsOwn_thatListsWhatIsMissing() {
    JUnitRun covered = JUnitRun.of(Covered.class);
    assertThat(covered.failed()).isEmpty();
    assertThat(covered.passed()).contains("coverage");

    JUnitRun not = JUnitRun.of(NotCovered.class);
    assertThat(not.passed()).containsExactly("A refund of 99.99");
    assertThat(not.failed()).containsOnlyKeys("coverage");
    assertThat(not.failed().get("coverage"))
        .contains(
            "coverage is too low",
            "% of the clauses, 100.0 % needed",
            "fires in no scenario",
            "named by no scenario: KY-",
            "% of the conditions' sides, 100.0 % needed",
            " is never true");
  }
}
