package dev.usher.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectPoliciesTest {
  @TempDir private Path folder;
  private DeskProject project;

  @BeforeEach
  void open() {
    project = new DeskProject(folder);
  }

  @Test
  void policies_untold_areThoseOfBothUsualFolders() throws Exception {
    Path one = project.desk("src/main/policies/one");
    Path two = project.desk("src/main/resources/policies/two");
    project.desk("src/test/policies/three");
    Files.createDirectories(folder.resolve("src/main/policies/notes"));
    assertThat(ProjectPolicies.of(folder, List.of())).containsExactly(one, two);
  }

  @Test
  void policies_toldFolder_isAPolicyOrHoldsSome() throws Exception {
    Path one = project.desk("desks/one");
    Path two = project.desk("desks/two");
    assertThat(ProjectPolicies.of(folder, List.of(one.toFile()))).containsExactly(one);
    assertThat(ProjectPolicies.of(folder, List.of(folder.resolve("desks").toFile())))
        .containsExactly(one, two);
  }

  @Test
  void policies_toldFolderThatIsNotThere_isRefusedByName() {
    File gone = folder.resolve("gone").toFile();
    assertThatThrownBy(() -> ProjectPolicies.of(folder, List.of(gone)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there is no folder " + gone);
  }

  @Test
  void policies_toldFolderWithoutAny_isRefusedByName() {
    assertThatThrownBy(() -> ProjectPolicies.of(folder, List.of(folder.toFile())))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("holds a policy.yaml");
  }

  @Test
  void policies_ofOneName_areRefused() {
    project.desk("src/main/policies/desk");
    project.desk("src/main/resources/policies/desk");
    assertThatThrownBy(() -> ProjectPolicies.of(folder, List.of()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("bear one name");
  }
}
