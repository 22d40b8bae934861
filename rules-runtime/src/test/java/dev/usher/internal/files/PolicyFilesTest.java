package dev.usher.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a policy, when, and what its checksum covers. */
class PolicyFilesTest {
  private static final String RULES =
      "package desk;\nrule \"r\" when $case : Assessed() then $case.escalate(2); end\n";
  private static final String TOO_LONG = "#".repeat(1_000_001);

  @TempDir private Path folder;
  private PolicyFolder policy;
  private final SortedMap<String, String> memory = new TreeMap<>();

  @BeforeEach
  void start() {
    policy = new PolicyFolder(folder).file("rules.drl", RULES);
    memory.put("policy.yaml", PolicyFolder.MANIFEST);
    memory.put("rules.drl", RULES);
  }

  @Test
  void scenarios_thatCannotBeRead_keepNoPolicyFromOpening() {
    policy.file("scenarios/big.yaml", TOO_LONG).file("scenarios/odd.yml", "scenarios: []");
    memory.put("scenarios/big.yaml", TOO_LONG);

    Usher.open(folder).close();
    Usher.open(PolicySource.of(memory)).close();
  }

  @Test
  void scenarios_thatCannotBeRead_areNamedWhenAskedFor() {
    policy.file("scenarios/odd.yml", "scenarios: []");
    assertThatThrownBy(() -> PolicyFiles.scenarios(PolicySource.folder(folder)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("scenarios/odd.yml: would not be read");

    memory.put("scenarios/big.yaml", TOO_LONG);
    assertThatThrownBy(() -> PolicyFiles.scenarios(PolicySource.of(memory)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("scenarios/big.yaml: is too much: at most 1,000,000 bytes");
  }

  @Test
  void aSource_readsWhatIsThereWhenItIsOpened() {
    PolicySource source = PolicySource.folder(folder);
    policy.file("scenarios/a.yaml", "scenarios: []");

    assertThat(PolicyFiles.scenarios(source)).containsOnlyKeys("scenarios/a.yaml");
  }

  @Test
  void aPolicyInMemory_isTheOneInTheFolder() {
    try (Usher onDisk = Usher.open(folder);
        Usher inMemory = Usher.open(PolicySource.of(memory))) {
      assertThat(inMemory.policy().ref()).isEqualTo(onDisk.policy().ref());
      assertThat(inMemory.policy().files()).isEqualTo(onDisk.policy().files());
    }
  }

  @Test
  void aPolicyInMemory_isJudgedLikeAFolder() {
    memory.put("money/refunds.drl", RULES);

    assertThatThrownBy(() -> Usher.open(PolicySource.of(memory)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("money/refunds.drl: would not be read");
  }

  @Test
  void aPolicyInMemory_withHalfACharacter_isRefused() {
    memory.put("rules.drl", RULES.replace("\"r\"", "\"r\ud800\""));

    assertThatThrownBy(() -> Usher.open(PolicySource.of(memory)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("rules.drl: cannot be read");
  }

  @Test
  void noSuchPolicy_isAnExceptionOfItsOwn() {
    assertThatThrownBy(() -> Usher.open("kyndorf")).isInstanceOf(PolicyNotFoundException.class);
    assertThatThrownBy(() -> Usher.open(folder.resolve("nowhere")))
        .isInstanceOf(PolicyNotFoundException.class);
    assertThatThrownBy(() -> Usher.open(PolicySource.of("Kyndof")))
        .isInstanceOf(PolicyNotFoundException.class)
        .hasMessageContaining("Kyndof: there is no such folder (did you mean \"kyndof\"?)");
  }

  @Test
  void digest_dependsOnNamesAndOnWhereOneFileEnds() {
    String before = digest(Map.of("a.drl", "one", "b.drl", "two"));

    assertThat(digest(Map.of("a.drl", "one", "b.drl", "two"))).isEqualTo(before);
    assertThat(digest(Map.of("a.drl", "one", "c.drl", "two"))).as("a name").isNotEqualTo(before);
    assertThat(digest(Map.of("a.drl", "onet", "b.drl", "wo"))).as("an end").isNotEqualTo(before);
    assertThat(digest(Map.of("a.drl", "oneb.drltwo"))).as("one file").isNotEqualTo(before);
    assertThat(digest(Map.of("a.drl", "two", "b.drl", "one"))).as("swapped").isNotEqualTo(before);
  }

  @Test
  void digest_ofNamesThatBeginAlike_differs() {
    assertThat(digest(Map.of("a.drl", "", "a.drla.drl", "x")))
        .isNotEqualTo(digest(Map.of("a.drla.drl", "", "a.drl", "x")))
        .isNotEqualTo(digest(Map.of("a.drl", "a.drlx")));
  }

  @Test
  void digest_leavesScenariosOut() {
    String before = digest(memory);
    memory.put("scenarios/a.yaml", "scenarios: []");

    assertThat(digest(memory)).isEqualTo(before);
  }

  @Test
  void digest_leavesInvariantsOut_whichAreReadAllTheSame() {
    RuleFiles before = PolicyFiles.rules(PolicySource.of(memory));
    memory.put("invariants.yaml", "invariants: []");
    RuleFiles after = PolicyFiles.rules(PolicySource.of(memory));

    assertThat(after.digest()).isEqualTo(before.digest());
    assertThat(after.content()).isNotEqualTo(before.content());
    assertThat(before.haveInvariants()).isFalse();
    assertThat(after.haveInvariants()).isTrue();
    assertThat(after.texts(new ArrayList<>())).containsKey("invariants.yaml");
  }

  private static String digest(Map<String, String> files) {
    return PolicyFiles.rules(PolicySource.of(files)).digest();
  }
}
