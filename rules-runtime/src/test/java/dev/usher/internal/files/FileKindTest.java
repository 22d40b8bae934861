package dev.usher.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are read, which look as if they were, and which are nobody's business. */
class FileKindTest {
  @ParameterizedTest
  @ValueSource(strings = {"refunds.drl", "한.drl", "a b.drl", "x.y.drl", "policy.yaml.drl"})
  void rules(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.RULES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X.DRL",
        "x.Drl",
        "x.drl.txt",
        "x.drl ",
        "rules/x.drl",
        "rules/money/big/x.drl",
        "scenarios/x.drl",
        "Scenarios/x.drl.yaml",
        "x.drl.drl.txt"
      })
  void strayRules(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.STRAY_RULES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"policy.yml", "Policy.YAML", "policy.yaml.txt", "policy.yaml ", "v2/policy.yaml"})
  void strayManifests(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.STRAY_MANIFEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invariants.yml",
        "Invariants.yaml",
        "invariant.yaml",
        "invariants.yaml.txt",
        "invariants.yaml ",
        "invariants/invariants.yaml"
      })
  void strayInvariants(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.STRAY_INVARIANTS);
  }

  @Test
  void invariants() {
    assertThat(FileKind.of("invariants.yaml")).isEqualTo(FileKind.INVARIANTS);
    assertThat(FileKind.of("scenarios/invariants.yaml")).isEqualTo(FileKind.SCENARIOS);
    assertThat(FileKind.of("my-invariants.yaml")).isEqualTo(FileKind.OTHER);
    assertThat(FileKind.of(".invariants.yaml.swp")).isEqualTo(FileKind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scenarios/a.yaml", "scenarios/policy.yaml", "scenarios/a b.yaml"})
  void scenarios(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.SCENARIOS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenarios/a.yml",
        "scenarios/a.YAML",
        "scenarios/money/a.yaml",
        "Scenarios/a.yaml",
        "scenarios/a.yaml.txt",
        "scenarios/policy.yml"
      })
  void strayScenarios(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.STRAY_SCENARIOS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "refunds.txt",
        "drl",
        "xdrl",
        "x.drlx",
        "4913",
        ".drl",
        ".x.drl.swp",
        ".#x.drl",
        "#x.drl#",
        "x.drl~",
        "x.drl.bak",
        "x.drl.tmp",
        "x.drl.orig",
        "x.drl___jb_tmp___",
        "..data/policy.yaml",
        "..2026_03_03/x.drl",
        ".git/refs/x.drl",
        "rules/.old/x.drl",
        "mypolicy.yaml",
        "other.yaml",
        "contacts.jsonl",
        "scenarios/notes.txt",
        "scenarios/.a.yaml.swp",
        "scenarios",
        ""
      })
  void others(String path) {
    assertThat(FileKind.of(path)).isEqualTo(FileKind.OTHER);
  }
}
