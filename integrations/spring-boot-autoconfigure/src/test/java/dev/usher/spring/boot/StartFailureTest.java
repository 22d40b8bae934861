package dev.usher.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.EnvironmentException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(UsherAutoConfiguration.class)
  static class Program {}

  @Configuration(proxyBeanMethods = false)
  static class BrokenSurroundings {
    @Bean
    String opened() {
      throw new EnvironmentException("drools-core is of version 8, and 10.2.0 is needed", null);
    }
  }

  private static void start(Class<?> program, String... properties) {
    SpringApplication application = new SpringApplication(program);
    application.setLogStartupInfo(false);
    assertThatThrownBy(
            () -> {
              String[] arguments = new String[properties.length];
              for (int i = 0; i < properties.length; i++) {
                arguments[i] = "--" + properties[i];
              }
              application.run(arguments).close();
            })
        .isNotNull();
  }

  @Test
  void aFailingPolicy_isToldWithFileLineColumnCodeAndHint(
      CapturedOutput output, @TempDir Path folder) throws Exception {
    TestDesk desk = TestDesk.in(folder);
    desk.breakRules();
    start(Program.class, desk.property());
    assertThat(output.getOut())
        .contains("APPLICATION FAILED TO START")
        .contains(
            "The policy desk cannot be used (usher.policies.desk.location="
                + folder
                + "). It has 1 problem:")
        .contains("    refunds.drl:7:41 [")
        .contains("refnd")
        .contains("did you mean \"refund\"?")
        .contains("Mend what is named above and start again.")
        .doesNotContain("\tat ");
  }

  @Test
  void aPolicyThatIsNotOnTheClassPath_isToldWithTheNearestName(CapturedOutput output) {
    start(Program.class, "usher.policies.kyndoff=");
    assertThat(output.getOut())
        .contains("The policy kyndoff cannot be used (usher.policies.kyndoff, on the class path")
        .contains("did you mean \"kyndof\"?")
        .contains("usher.policies.kyndoff.location=file:/path/to/folder");
  }

  @Test
  void aFolderThatIsNotThere_isToldWithThoseThatAre(CapturedOutput output, @TempDir Path folder)
      throws Exception {
    TestDesk.in(folder.resolve("desk"));
    start(Program.class, "usher.policies.desk.location=file:" + folder.resolve("dsk"));
    assertThat(output.getOut())
        .contains("there is no such folder")
        .contains(folder + " has these policies: desk.");
  }

  @Test
  void surroundingsThatAreNotComplete_areToldAsSuch(CapturedOutput output) {
    start(BrokenSurroundings.class);
    assertThat(output.getOut())
        .contains("No policy can be opened here, whatever it says: drools-core is of version 8")
        .contains("mvn dependency:tree -Dincludes=org.drools,org.kie");
  }

  @Test
  void aPropertyThatIsNotAllowed_isToldWithTheReason(CapturedOutput output) {
    start(
        Program.class,
        "usher.policies.desk=",
        "usher.reload.enabled=true",
        "usher.reload.interval=0s");
    assertThat(output.getOut())
        .contains("Invalid value '0s' for configuration property 'usher.reload.interval'")
        .contains("more than PT0S and up to PT24H is allowed. Write for instance 5s");
  }
}
