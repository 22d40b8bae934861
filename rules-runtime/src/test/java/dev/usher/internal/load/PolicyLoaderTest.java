package dev.usher.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.usher.Usher;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake in a policy is named with its file and line, and nothing of the policy is live. */
class PolicyLoaderTest {
  private static final String GOOD = "Assessed(refund >= 500) => escalate(2)";

  @TempDir private Path folder;
  private PolicyFolder policy;

  @BeforeEach
  void start() {
    policy = new PolicyFolder(folder);
  }

  private List<Diagnostic> problems() {
    return catchThrowableOfType(PolicyException.class, () -> policy.open()).diagnostics();
  }

  @Test
  void goodPolicy_opens_withRulesAndTheirPlaces() {
    try (Usher usher = policy.rules(GOOD).open()) {
      assertThat(usher.policy().rules()).hasSize(1);
      assertThat(usher.policy().rules().get(0).clause()).isEqualTo("DK-1");
      assertThat(usher.policy().rules().get(0).line()).isEqualTo(2);
      assertThat(usher.policy().ref().digest()).matches("sha256:[0-9a-f]{64}");
    }
  }

  @Test
  void field_thatIsNamedLikeAProperty_isAnsweredWithHowToAskForIt() {
    policy
        .file("policy.yaml", PolicyFolder.MANIFEST + "\nfields: {fare: text, days-late: number}\n")
        .rules(
            "Assessed(fare == \"basic\") => escalate(2)",
            "Assessed(days-late >= 3) => escalate(2)",
            "Assessed(number(days-late) >= 3) => escalate(2)",
            "Assessed(fares == \"basic\") => escalate(2)");

    assertThat(problems())
        .extracting(each -> each.hint().orElse(""))
        .contains(
            "a field is asked for by its type: write text(\"fare\")",
            "a field is asked for by its type: write number(\"days-late\")",
            "write \"days-late\"")
        .hasSize(4);
  }

  @Test
  void noRules_isRefused() {
    assertThat(problems()).singleElement().asString().contains("has no rules");
  }

  @Test
  void onlyComments_isRefused() {
    policy.file("rules.drl", "package desk;\n// nothing here\n");

    assertThat(problems()).singleElement().asString().contains("has no rules");
  }

  @Test
  void noManifest_isRefused() throws IOException {
    policy.rules(GOOD);
    Files.delete(folder.resolve("policy.yaml"));

    assertThat(problems())
        .singleElement()
        .hasToString("policy.yaml: is missing (every policy has a manifest)");
  }

  @Test
  void filesThatWouldNotBeRead_areRefused_othersMayLieAbout() {
    policy.rules(GOOD).file("README.md", "notes").file("contacts.jsonl", "").file("old/a.txt", "");
    policy.open().close();

    policy.file("chapters/money.drl", "package desk;").file("policy.yml", "");
    assertThat(problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.message()).isEqualTo("would not be read"))
        .extracting(Diagnostic::file)
        .containsExactly("chapters/money.drl", "policy.yml");
  }

  @Test
  void sameNameInTwoFiles_isRefusedAtTheSecond() {
    policy.rules(GOOD);
    policy.file(
        "twice.drl",
        "package desk;\n\nrule \"R1\" when $case : Assessed() then $case.escalate(2); end\n");

    assertThat(problems())
        .singleElement()
        .hasToString(
            "twice.drl:3:6: the rule \"R1\" stands in rules.drl:2 already"
                + " (give each rule a name of its own)");
  }

  @Test
  void unknownClauseForm_isRefusedWithItsPlace() {
    policy.file(
        "rules.drl",
        "package desk;\nrule \"r\"\n  @Clause(\"ten\")\nwhen $case : Assessed() then $case.escalate(2); end\n");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("rules.drl");
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.message()).contains("ten");
            });
  }

  @Test
  void unknownVerb_isRefusedWithItsPlaceAndAHint() {
    policy.rules("Assessed() => escalat(2)");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.column()).isEqualTo(9);
              assertThat(problem.toString()).contains("escalat", "escalate");
            });
  }

  @Test
  void verbOfALaterQuestion_isRefused() {
    policy.rules("Assessed() => route(\"legal\")");

    assertThat(problems()).singleElement().asString().contains("route", "Tiered");
  }

  @Test
  void severalMistakes_areAllNamed() {
    policy.rules(
        "Assessed(refnd > 1) => escalate(2)",
        "Tiered(topic == \"outrage\") => route(\"legl\")",
        "Classified(severity == Severity.HIGH) => vip()");

    assertThat(problems())
        .extracting(Diagnostic::line)
        .as("lines of %s", problems())
        .containsExactly(5, 12, 14, 19);
  }

  @Test
  void javaCodeInARule_isRefused() {
    policy.rules("Assessed() => escalate(2); System.exit(1)");

    assertThat(problems()).isNotEmpty().allMatch(problem -> problem.line() == 7);
  }

  @Test
  void fileInAnotherEncoding_isRefusedAtTheFirstWrongByte() throws IOException {
    policy.rules(GOOD);
    Files.write(
        folder.resolve("latin.drl"),
        "package desk;\n// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(problems())
        .singleElement()
        .hasToString("latin.drl:2:7: is not UTF-8 text (save it as UTF-8)");
  }

  @Test
  void byteOrderMark_isNoContent() {
    policy.file(
        "rules.drl",
        "\uFEFFpackage desk;\nrule \"r\" when $case : Assessed() then $case.escalate(2); end\n");

    try (Usher usher = policy.open()) {
      assertThat(usher.policy().rules()).hasSize(1);
    }
  }

  @Test
  void namesOfOtherScripts_areReadAsUtf8_whateverTheMachinesDefault() {
    policy.rules("Assessed(labels contains \"급함\") => escalate(2)");

    try (Usher usher = policy.open()) {
      assertThat(usher.policy().rules()).hasSize(1);
    }
  }

  @Test
  void oversizedFile_isRefused() throws IOException {
    policy.rules(GOOD);
    Files.writeString(folder.resolve("big.drl"), "//".repeat(600_000));

    assertThat(problems())
        .singleElement()
        .hasToString("big.drl: is too much: at most 1,000,000 bytes in a file are allowed");
  }

  @Test
  void name_onTheClassPath_isThatOfTheFolder() throws Exception {
    PolicyFolder other = new PolicyFolder(folder.resolve("policies/other")).rules(GOOD);
    URL[] urls = {folder.toUri().toURL()};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader here = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(here);
      for (PolicySource source : List.of(PolicySource.named("other"), PolicySource.of("other"))) {
        assertThatThrownBy(() -> PolicyLoader.load(source))
            .isInstanceOfSatisfying(
                PolicyException.class,
                refused ->
                    assertThat(refused.diagnostics())
                        .extracting(Diagnostic::toString)
                        .containsExactly(
                            "policy.yaml:1:9: policy is desk: on the class path a policy has its"
                                + " folder's name, and this one lies in policies/other (write"
                                + " other, or rename the folder)"));
      }
      other.file("policy.yaml", PolicyFolder.MANIFEST.replace("policy: desk", "policy: other"));
      other.file(
          "rules.drl",
          "package other;\nrule \"r\" when $case : Assessed() then $case.escalate(2); end\n");
      assertThat(PolicyLoader.load(PolicySource.named("other")).policy().ref().name())
          .isEqualTo("other");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void folder_openedByItsPath_mayBeCalledAnything() {
    PolicyFolder current = new PolicyFolder(folder.resolve("current")).rules(GOOD);

    try (Usher usher = current.open()) {
      assertThat(usher.policy().ref().name()).isEqualTo("desk");
    }
  }

  @Test
  void noSuchFolder_isRefused() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> Usher.open(nowhere))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void unknownName_isRefusedWithTheNearestOne() {
    assertThatThrownBy(() -> Usher.open("kyndorf"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("there is no such policy")
        .hasMessageContaining("did you mean \"kyndof\"?");
    assertThatThrownBy(() -> Usher.open("../kyndof")).isInstanceOf(PolicyException.class);
  }

  @Test
  void digest_changesWithEveryByte_andNotOtherwise() {
    String before = digest();

    assertThat(digest()).isEqualTo(before);
    policy.file(
        "rules.drl",
        "package desk; \nrule \"r\" when $case : Assessed() then $case.escalate(2); end\n");
    assertThat(digest()).isNotEqualTo(before);
  }

  private String digest() {
    if (!Files.exists(folder.resolve("rules.drl"))) {
      policy.rules(GOOD);
    }
    try (Usher usher = policy.open()) {
      return usher.policy().ref().digest();
    }
  }

  @Test
  void nameOrFolder_slashOrUnknownName_isAFolder() {
    policy.rules(GOOD);

    assertThat(texts(PolicySource.of("kyndof"))).containsKey("refunds.drl");
    assertThat(texts(PolicySource.of(folder.toString())))
        .containsOnlyKeys("policy.yaml", "rules.drl");
    assertThat(PolicyFiles.scenarios(PolicySource.named("kyndof"))).isNotEmpty();
  }

  private static Map<String, String> texts(PolicySource source) {
    return PolicyFiles.rules(source).texts(new ArrayList<>());
  }
}
