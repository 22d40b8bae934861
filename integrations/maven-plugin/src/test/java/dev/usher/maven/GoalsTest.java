package dev.usher.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsTest {
  @TempDir private Path folder;
  private final BuildLog log = new BuildLog();
  private DeskProject project;
  private Path desk;

  @BeforeEach
  void open() {
    project = new DeskProject(folder);
    desk = project.desk("src/main/policies/desk");
  }

  private TestMojo test() {
    TestMojo test = project.goal(new TestMojo(), log);
    test.reportsDirectory = folder.resolve("reports").toFile();
    return test;
  }

  private void limitIsRaised() throws Exception {
    DeskProject.edit(desk.resolve("refunds.drl"), text -> text.replace(">= 100", ">= 200"));
  }

  @Test
  void check_warning_failsOnlyWhereAsked() throws Exception {
    DeskProject.edit(
        desk.resolve("refunds.drl"),
        text ->
            text
                + text.replaceAll("(?s).*(?=rule)", "")
                    .replace("Refunds of", "Once more refunds of"));
    CheckMojo check = project.goal(new CheckMojo(), log);
    check.execute();
    assertThat(log.lines)
        .anyMatch(line -> line.startsWith("[WARNING]") && line.contains("refunds.drl:"));
    check.failOnWarnings = true;
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
  }

  @Test
  void test_failingScenario_isReadInTheReportAsMavensSiteReadsIt() throws Exception {
    limitIsRaised();
    assertThatThrownBy(test()::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("desk");
    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(null)
            .parse(folder.resolve("reports/TEST-usher.desk.xml").toString());
    ReportTestSuite scenarios = suites.get(0);
    assertThat(scenarios.getNumberOfTests()).isEqualTo(2);
    assertThat(scenarios.getNumberOfFailures()).isEqualTo(1);
    assertThat(scenarios.getTestCases())
        .filteredOn(ReportTestCase::hasFailure)
        .extracting(ReportTestCase::getName)
        .containsExactly("A refund of 100 goes to the lead");
  }

  @Test
  void test_failureIgnored_saysSoAndGoesOn() throws Exception {
    limitIsRaised();
    TestMojo test = test();
    test.testFailureIgnore = true;
    test.execute();
    assertThat(log.lines).anyMatch(line -> line.startsWith("[ERROR] The scenarios of desk do not"));
  }

  @Test
  void test_testsSkipped_runsNothing() throws Exception {
    limitIsRaised();
    TestMojo test = test();
    test.skipTests = true;
    test.execute();
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void test_coverageBelowMinimum_fails() throws Exception {
    TestMojo test = test();
    test.minConditionCoverage = 100.0;
    test.minMutationScore = 100.0;
    assertThatThrownBy(test::execute).isInstanceOf(MojoFailureException.class);
    test.minConditionCoverage = null;
    test.minMutationScore = 90.0;
    test.execute();
  }

  @Test
  void test_chosenScenario_isTheOnlyOneThatRuns() throws Exception {
    TestMojo test = test();
    test.scenarios = List.of("*99.99*");
    test.execute();
    assertThat(log.lines).anyMatch(line -> line.contains("1 scenario, 1 passed"));
  }

  @Test
  void diff_outsideOfGit_saysSo() {
    DiffMojo diff = project.goal(new DiffMojo(), log);
    assertThatThrownBy(diff::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("lies in no git work tree");
  }

  @Test
  void book_unknownFormat_namesThoseAllowed() {
    BookMojo book = project.goal(new BookMojo(), log);
    book.formats = List.of("pdf");
    assertThatThrownBy(book::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("formats: there is no \"pdf\"; html and markdown are allowed");
  }

  @Test
  void book_policyWithErrors_failsAndWritesNone() throws Exception {
    DeskProject.edit(desk.resolve("refunds.drl"), text -> text.replace("refund >=", "refnd >="));
    BookMojo book = project.goal(new BookMojo(), log);
    book.outputDirectory = folder.resolve("book").toFile();
    assertThatThrownBy(book::execute).isInstanceOf(MojoFailureException.class);
    assertThat(folder.resolve("book")).isEmptyDirectory();
    assertThat(log.lines)
        .anyMatch(line -> line.startsWith("[ERROR]") && line.contains("refunds.drl:7:"));
  }
}
