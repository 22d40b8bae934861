package dev.usher.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The poms that others read say what Maven Central asks for, and stand by themselves. */
class PublishedPomsIT {
  static Stream<PomFile> poms() {
    return Reactor.published().stream().map(Reactor::flattened);
  }

  @ParameterizedTest
  @MethodSource("poms")
  void pom_saysWhatCentralAsksFor(PomFile pom) {
    assertThat(
            Stream.of(
                "groupId",
                "artifactId",
                "version",
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/organization",
                "scm/connection",
                "scm/developerConnection",
                "scm/url"))
        .allSatisfy(path -> assertThat(pom.text(path)).as(path).get().asString().isNotBlank());
    assertThat(pom.text("licenses/license/name")).contains("Apache-2.0");
  }

  @ParameterizedTest
  @MethodSource("poms")
  void pom_needsNoOther(PomFile pom) {
    assertThat(
            Stream.of("parent", "modules", "profiles", "build", "properties", "repositories")
                .filter(part -> !pom.all(part).isEmpty()))
        .isEmpty();
    assertThat(pom.root().getTextContent()).doesNotContain("${");
    assertThat(pom.all("dependencyManagement").isEmpty())
        .isEqualTo(!pom.artifact().equals("usher-bom"));
  }

  /** Nothing of a build's own leaks out, and no version is left to whoever resolves it. */
  @ParameterizedTest
  @MethodSource("poms")
  void dependencies_areThoseOfUsers(PomFile pom) {
    String version = pom.text("version").orElseThrow();
    List<String> published = Reactor.published().stream().map(PomFile::artifact).toList();
    for (Element each : pom.all("dependencies/dependency")) {
      assertThat(PomFile.child(each, "scope")).isIn("compile", "runtime", "provided");
      assertThat(PomFile.child(each, "type")).isIn("", "jar");
      assertThat(PomFile.child(each, "version")).isNotBlank();
      if (PomFile.child(each, "groupId").equals("dev.usher")) {
        assertThat(PomFile.child(each, "version")).isEqualTo(version);
        assertThat(published).contains(PomFile.child(each, "artifactId"));
      } else {
        assertThat(PomFile.child(each, "version")).doesNotEndWith("-SNAPSHOT");
      }
    }
  }

  @Test
  void whatMayBeMissing_andWhatIsLeftOut_staysSo() {
    assertThat(dependency("usher-runtime", "jollyday-jaxb"))
        .satisfies(each -> assertThat(PomFile.child(each, "optional")).isEqualTo("true"));
    assertThat(dependency("usher-ops", "usher-judge"))
        .satisfies(each -> assertThat(PomFile.child(each, "scope")).isEqualTo("provided"));
    assertThat(dependency("usher-runtime", "drools-core").getTextContent())
        .contains("drools-wiring-static");
    assertThat(dependency("usher-runtime", "commons-validator").getTextContent()).contains("*");
  }

  private static Element dependency(String module, String artifact) {
    return poms()
        .filter(pom -> pom.artifact().equals(module))
        .flatMap(pom -> pom.all("dependencies/dependency").stream())
        .filter(each -> PomFile.child(each, "artifactId").equals(artifact))
        .findFirst()
        .orElseThrow();
  }
}
