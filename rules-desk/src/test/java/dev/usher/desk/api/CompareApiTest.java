package dev.usher.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.usher.desk.testing.DeskClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions are compared as {@code usher diff} compares them. */
class CompareApiTest {
  private static DeskClient desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = DeskClient.of("kyndof", copy);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String draft(String before, String after) {
    String text = desk.get("/api/files/refunds.drl").body();
    assertThat(text).contains(before);
    Map<String, String> files = Map.of("refunds.drl", text.replace(before, after));
    return DeskClient.json(desk.post("/api/drafts", Map.of("files", files)))
        .get("version")
        .asText();
  }

  private static JsonNode compared(String old, String later) {
    return DeskClient.json(
        desk.post("/api/compare", Map.of("old", old, "new", later, "samples", true)));
  }

  @Test
  void theSame_isProvenEqual_andConcernsNobody() {
    JsonNode answer = compared("saved", "saved");

    assertThat(answer.at("/diff/equal").asBoolean()).isTrue();
    assertThat(answer.at("/diff/against/replayed").asInt()).isEqualTo(40);
    assertThat(answer.at("/diff/against/changed").asInt()).isZero();
    assertThat(answer.get("complaints")).isEmpty();
  }

  @Test
  void aMovedThreshold_isProven_andConcernsThoseBetween() {
    JsonNode answer =
        compared("saved", draft("refund >= 500, refund <= 2000", "refund >= 500, refund <= 600"));

    assertThat(answer.at("/diff/verdict").asText()).isEqualTo("different");
    assertThat(answer.at("/diff/after/source").asText()).isEqualTo("draft");
    assertThat(answer.at("/diff/witnesses/0/contact/refund").asText()).startsWith("600.01");
    assertThat(answer.at("/diff/against/changed").asInt()).isEqualTo(changedByDeciding());
  }

  /** Counted independently of the comparison: each sample is decided by either version. */
  private static int changedByDeciding() {
    String later = draft("refund >= 500, refund <= 2000", "refund >= 500, refund <= 600");
    int changed = 0;
    for (String line : DeskClient.samples("kyndof")) {
      Set<String> decisions = new HashSet<>();
      for (String version : new String[] {"saved", later}) {
        JsonNode decision =
            DeskClient.json(desk.post("/api/decide", Map.of("version", version, "contact", line)))
                .get("decision");
        decisions.add(
            ""
                + decision.get("tier")
                + decision.get("owner")
                + decision.get("approvals")
                + decision.get("targets")
                + decision.get("actions")
                + decision.get("queue"));
      }
      changed += decisions.size() - 1;
    }
    assertThat(changed).isPositive();
    return changed;
  }

  @Test
  void contactsOfAFile_areCounted_badLinesToo() {
    String contacts = String.join("\n", DeskClient.samples("kyndof").subList(0, 3)) + "\n{oops\n";

    JsonNode answer =
        DeskClient.json(
            desk.post(
                "/api/compare", Map.of("old", "saved", "new", "saved", "contacts", contacts)));

    assertThat(answer.at("/diff/against/replayed").asInt()).isEqualTo(3);
    assertThat(answer.at("/diff/against/log/malformed").asInt()).isEqualTo(1);
    assertThat(answer.get("complaints")).hasSize(1);
    assertThat(answer.at("/complaints/0").asText()).startsWith("contacts:4: ");
  }

  @Test
  void otherPoliciesAndFolders_areComparedToo(@TempDir Path other) throws IOException {
    JsonNode packed = compared("saved", "kyndof");
    Files.writeString(other.resolve("policy.yaml"), "name: x\n");
    HttpResponse<String> broken =
        desk.post("/api/compare", Map.of("old", "saved", "new", other.toString()));
    HttpResponse<String> none =
        desk.post("/api/compare", Map.of("old", "saved", "new", "no-such-policy"));

    assertThat(packed.at("/diff/equal").asBoolean()).isTrue();
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("no-such-policy");
  }

  @Test
  void whatMakesNoSense_isSaid(@TempDir Path noPolicy) {
    assertThat(desk.post("/api/compare", Map.of("old", "saved")).statusCode()).isEqualTo(400);
    assertThat(
            desk.post("/api/compare", Map.of("old", "saved", "new", "a".repeat(64))).statusCode())
        .isEqualTo(410);
    assertThat(desk.get("/api/compare").statusCode()).isEqualTo(405);
    assertThat(desk.post("/api/compare", Map.of("old", "saved", "new", " ")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> folder =
        desk.post("/api/compare", Map.of("old", "saved", "new", noPolicy.toString()));
    assertThat(folder.statusCode()).isEqualTo(404);
    assertThat(folder.body()).contains("policy.yaml");
  }

  @Test
  void aLongFileOfContacts_isRead() {
    String contact = DeskClient.samples("kyndof").get(0);
    String contacts = (contact + "\n").repeat(25_000_000 / contact.length());

    HttpResponse<String> answer =
        desk.post("/api/compare", Map.of("old", "saved", "new", "saved", "contacts", contacts));

    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
