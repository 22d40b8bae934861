package dev.usher.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Who imports the bill of materials finds in it whatever is published as a jar. */
class BillOfMaterialsTest {
  private static final PomFile BOM = PomFile.read(Reactor.ROOT.resolve("bom/pom.xml"));

  @Test
  void bom_listsWhatIsPublished_andNothingElse() {
    List<String> published =
        Reactor.published().stream()
            .filter(pom -> pom.packaging().equals("jar"))
            .map(PomFile::artifact)
            .toList();

    assertThat(published).contains("usher-model", "usher-runtime");
    assertThat(managed())
        .extracting(each -> PomFile.child(each, "artifactId"))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void everyEntry_isOfThisVersion() {
    assertThat(managed())
        .allSatisfy(
            each -> {
              assertThat(PomFile.child(each, "groupId")).isEqualTo("dev.usher");
              assertThat(PomFile.child(each, "version")).isEqualTo("${project.version}");
            });
  }

  private static List<Element> managed() {
    return BOM.all("dependencyManagement/dependencies/dependency");
  }
}
