package dev.usher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.usher.Usher;
import dev.usher.internal.live.Stopwatch;
import dev.usher.ops.Main;
import dev.usher.ops.terminal.Terminal;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use what, and what every class must be like. The examples are not looked at. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.usher");

  /** Names of nested types that stand for several things, and why that misleads nobody. */
  private static final Map<String, String> TWICE =
      Map.of(
          "Kind", "an enum of kinds, always said with what they are kinds of, as in Domain.Kind",
          "Member", "of a group of fields, and of a set of texts: always said with either",
          "Refused", "an answer, and a reload: always said with either, as in Reload.Refused",
          "Rule", "Source.Rule is what a decision, which knows no tree, keeps of the tree's Rule",
          "Unreadable", "the same hole in the tree, be it in the place of a condition or argument");

  /** The one class that runs another program. */
  private static final String GIT = "dev.usher.ops.git.Git";

  private static final String MODEL = "dev.usher.model..";
  private static final String COMMAND = "dev.usher.ops..";
  private static final String DESK = "dev.usher.desk..";

  @Test
  void everyModule_isLookedAt() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName))
        .contains(
            "dev.usher.model",
            "dev.usher",
            "dev.usher.analysis",
            "dev.usher.judge",
            "dev.usher.test",
            "dev.usher.ops",
            "dev.usher.desk",
            "dev.usher.maven",
            "dev.usher.flink.life",
            "dev.usher.spring.boot")
        .noneMatch(name -> name.startsWith("dev.usher.testing"));
  }

  @Test
  void theRuleEngine_isKnownInOnePackage_andToTheJudgeOfIt() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.usher.internal.engine..", "dev.usher.internal.judge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel..", "org.mvel2..")
            .because("hosts must not see Drools, and its next version is to touch one package"));
  }

  @Test
  void theCompilerOfDrl_isKnownToTheJudgeOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.usher.internal.judge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.drools.compiler..",
                "org.drools.kiesession..",
                "org.drools.mvel..",
                "org.drools.ecj..",
                "org.kie.internal.builder..",
                "org.mvel..",
                "org.mvel2..")
            .because("deciding compiles nothing, and a host need not have a compiler"));
  }

  @Test
  void theDataFormats_areKnownWhereDataIsRead() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "dev.usher.internal.document..",
                "dev.usher.desk.http..",
                "dev.usher.ops.check..",
                "dev.usher.ops.diff..",
                "dev.usher.ops.format..",
                "dev.usher.ops.replay..",
                "dev.usher.ops.scenario..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.yaml..")
            .because("the library that reads JSON and YAML is to be exchangeable"));
  }

  @Test
  void theCalendarsOfCountries_areKnownInOnePackage() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.usher.internal.holidays..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.focus_shift..", "jakarta..", "org.threeten..")
            .because("a host may leave the library out, and only that package can do without it"));
  }

  @Test
  void theSolver_isKnownInOnePackage() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.usher.internal.analysis.logic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.logicng..")
            .because("what is asked of a solver is small, and another one may be asked"));
  }

  @Test
  void theModel_standsAlone() {
    check(
        classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", MODEL)
            .because("whoever makes a contact or reads a decision needs no engine"));
  }

  @Test
  void everyPackage_isForCallersOrInternal() {
    check(
        all(Api.PACKAGES)
            .should(Api.beForCallersOrInternal())
            .because("a public type must not become API by accident; a new package is decided on"));
  }

  @Test
  void theApi_speaksOfItselfAndTheJdkOnly() {
    check(
        classes()
            .that(Api.IS_FOR_CALLERS)
            .should(Api.speakOfTheApiOnly())
            .because(
                "a type in a signature is a promise, and a library's or an internal one is not"
                    + " ours to make"));
  }

  @Test
  void theCommandAndTheAssertions_useTheApiOnly() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(COMMAND, DESK, "dev.usher.test..")
            .should()
            .dependOnClassesThat(
                JavaClass.Predicates.resideInAPackage("..internal..")
                    .and(
                        DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("dev.usher.model.internal"))))
            .because(
                "what our own programs need, others need too; only what may be shown to people is"
                    + " ours to say, once"));
  }

  @Test
  void packages_haveNoCycles() {
    check(
        slices()
            .assignedFrom(Api.ONE_SLICE_FOR_EACH_PACKAGE)
            .should()
            .beFreeOfCycles()
            .because("a package is understood, and changed, together with all it leads to"));
  }

  @Test
  void theProcess_isTouchedInOneClass() {
    check(
        noClasses()
            .that()
            .doNotBelongToAnyOf(Terminal.class, Stopwatch.class)
            .and()
            .doNotHaveFullyQualifiedName(GIT)
            .and()
            .areNotAssignableTo(Main.class)
            .should()
            .accessTargetWhere(Surroundings.ARE_TOUCHED)
            .because("a decision is a pure function: no clock, no chance, no machine, no output"));
  }

  @Test
  void theStopwatch_showsNoMoreThanDurations() {
    check(
        noClasses()
            .that()
            .belongToAnyOf(Stopwatch.class)
            .should()
            .accessTargetWhere(Surroundings.areTouchedOtherThanBy("java.lang.System.nanoTime"))
            .because("how long a decision takes may be told, and changes none"));
  }

  @Test
  void theReaderOfRevisions_startsAProgramAndNoMore() {
    check(
        noClasses()
            .that()
            .haveFullyQualifiedName(GIT)
            .should()
            .accessTargetWhere(Surroundings.areTouchedOtherThanBy("java.lang.ProcessBuilder.start"))
            .because("it asks git what a repository holds"));
  }

  @Test
  void theMainClass_endsTheProcessAndNoMore() {
    check(
        noClasses()
            .that()
            .areAssignableTo(Main.class)
            .should()
            .accessTargetWhere(Surroundings.areTouchedOtherThanBy("java.lang.System.exit"))
            .because("what the command does is tested in the process of the test"));
  }

  @Test
  void deciding_touchesNeitherDiskNorNetwork() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                MODEL,
                "dev.usher.clock..",
                "dev.usher.internal.decide..",
                "dev.usher.internal.evaluate..",
                "dev.usher.policy.rule..",
                "dev.usher.internal.interval..",
                "dev.usher.internal.casetime..",
                "dev.usher.internal.text..",
                "dev.usher.internal.message..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.io..", "java.net..", "java.nio.file..", "java.nio.channels..")
                    .and(not(type(Serializable.class))))
            .because("a decision must be quick and the same wherever it is made"));
  }

  @Test
  void classes_areNamedAfterWhatTheyAre() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper)")
            .because("such a name hides the noun that is missing"));
  }

  @Test
  void names_standForOneThing() {
    Map<String, List<String>> bySimpleName =
        CLASSES.stream()
            .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE)) // of one file
            .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(type -> !TWICE.containsKey(type.getSimpleName()))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));

    assertThat(bySimpleName)
        .as("a name that stands for two things must be looked up each time it is read")
        .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
  }

  @Test
  void names_areNotTakenFromTheJdk() {
    check(
        noClasses()
            .that(JavaClass.Predicates.TOP_LEVEL_CLASSES)
            .should(
                Api.bearTheNameOfATypeIn(
                    "java.lang",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.regex"))
            .because("everybody knows such a type, and takes ours for it"));
  }

  @Test
  void packages_areNullMarked() {
    check(
        all(Api.PACKAGES)
            .should(Api.beNullMarked())
            .because("what may be null is said, and nothing else may"));
  }

  @Test
  void exceptions_areUnchecked() {
    check(
        classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(RuntimeException.class)
            .because("no caller is made to catch what only the author can mend"));
  }

  @Test
  void exceptionsForCallers_outliveSerialization() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat(
                Api.IS_FOR_CALLERS.and(JavaClass.Predicates.assignableTo(Throwable.class)))
            .and()
            .areNotStatic()
            .should()
            .notHaveModifier(JavaModifier.TRANSIENT)
            .andShould(Api.beSerializable())
            .because("a host may send an exception on, and its cause must arrive with it"));
  }

  @Test
  void staticFields_areFinal() {
    check(
        fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .because("a decision has no memory, and threads share nothing that changes"));
  }

  @Test
  void optional_isNoField() {
    check(
        fields()
            .should()
            .notHaveRawType(Optional.class)
            .because("what is absent is null inside and says so"));
  }

  @Test
  void optional_isNoParameter() {
    check(
        codeUnits()
            .should(Api.takeNo(Optional.class))
            .because("an optional parameter has three states; two are enough"));
  }

  @Test
  void theFacade_isSmall() {
    assertThat(
            CLASSES.get(Usher.class).getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaMethod::getName)
                .distinct())
        .as("once it is open, seven methods are what a newcomer reads; overloads are one")
        .hasSizeLessThanOrEqualTo(7);
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
