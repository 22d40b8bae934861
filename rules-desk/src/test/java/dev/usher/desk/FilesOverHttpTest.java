package dev.usher.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever saves replaces the text that they have seen, as a whole, within the policy's folder. */
class FilesOverHttpTest {
  private static final String REFUNDS = "/api/files/refunds.drl";
  private static final String NEXT = ShopDesk.REFUNDS.replace("1000", "1500");

  @TempDir private Path folder;

  private Path policy() {
    return folder.resolve("shop");
  }

  private static String tag(ShopDesk desk, String path) {
    return desk.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> save(ShopDesk desk, String path, String tag, String text) {
    return desk.put(path, text, Map.of("If-Match", tag));
  }

  @Test
  void textAsRead_isReplaced_andTheNextTagIsToldAtOnce() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      HttpResponse<String> read = desk.get(REFUNDS);
      assertThat(read.body()).isEqualTo(ShopDesk.REFUNDS);

      HttpResponse<String> saved = save(desk, REFUNDS, tag(desk, REFUNDS), NEXT);

      assertThat(saved.statusCode()).isEqualTo(200);
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(NEXT);
      assertThat(ShopDesk.json(saved).get("tag").asText()).isEqualTo(tag(desk, REFUNDS));
    }
  }

  @Test
  void fileWithTheMarkOfAByteOrder_isReadWithoutIt_andKeepsIt() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      Files.writeString(policy().resolve("refunds.drl"), "\uFEFF" + ShopDesk.REFUNDS);
      String told = ShopDesk.json(desk.get("/api/policy")).get("files").toString();

      assertThat(desk.get(REFUNDS).body()).isEqualTo(ShopDesk.REFUNDS);
      assertThat(told).contains(tag(desk, REFUNDS).replace("\"", "\\\""));
      assertThat(save(desk, REFUNDS, tag(desk, REFUNDS), NEXT).statusCode()).isEqualTo(200);
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo("\uFEFF" + NEXT);
    }
  }

  @Test
  void fileThatCannotBeRead_keepsTheVersionFromDeciding_untilItIsReplaced() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      Path refunds = policy().resolve("refunds.drl");
      Files.write(refunds, (ShopDesk.REFUNDS + "// caf\u00e9\n").getBytes(ISO_8859_1));
      Files.createDirectory(policy().resolve("folder.drl"));

      JsonNode saved = ShopDesk.json(desk.get("/api/policy"));
      assertThat(saved.get("decides").asBoolean()).isFalse();
      assertThat(saved.get("diagnostics").toString()).contains("UTF-8", "folder.drl");

      Files.delete(policy().resolve("folder.drl"));
      Map<String, ?> draft = Map.of("files", Map.of("refunds.drl", NEXT));
      assertThat(ShopDesk.json(desk.post("/api/drafts", draft)).get("decides").asBoolean())
          .isTrue();
    }
  }

  @Test
  void fileThatChangedOnDisk_isNotWritten() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      String tag = tag(desk, REFUNDS);
      String theirs = ShopDesk.REFUNDS.replace("1000", "900");
      Files.writeString(policy().resolve("refunds.drl"), theirs);

      HttpResponse<String> saved = save(desk, REFUNDS, tag, NEXT);

      assertThat(saved.statusCode()).isEqualTo(409);
      assertThat(saved.body()).contains("refunds.drl has changed on disk", "nothing was written");
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(theirs);
    }
  }

  @Test
  void fileThatCouldNotBeRead_isNotWritten() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      HttpResponse<String> saved =
          save(desk, REFUNDS, tag(desk, REFUNDS), NEXT + "// long\n".repeat(130_000));

      assertThat(saved.statusCode()).isEqualTo(422);
      assertThat(saved.body()).contains("more than 1000000 bytes");
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(ShopDesk.REFUNDS);
    }
  }

  @Test
  void fileThatIsGone_isNotMadeAgain() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      String tag = tag(desk, REFUNDS);
      Files.delete(policy().resolve("refunds.drl"));

      assertThat(save(desk, REFUNDS, tag, NEXT).statusCode()).isEqualTo(409);
      assertThat(policy().resolve("refunds.drl")).doesNotExist();
    }
  }

  @Test
  void twoWhoSaveAtOnce_oneWins() throws Exception {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      String tag = tag(desk, REFUNDS);
      for (int round = 0; round < 20; round++) {
        List<String> texts = List.of(NEXT + "// A " + round + "\n", NEXT + "// B " + round + "\n");
        CyclicBarrier together = new CyclicBarrier(2);
        String seen = tag;
        List<CompletableFuture<Integer>> savers =
            texts.stream()
                .map(
                    text ->
                        CompletableFuture.supplyAsync(
                            () -> {
                              meet(together);
                              return save(desk, REFUNDS, seen, text).statusCode();
                            }))
                .toList();

        List<Integer> statuses = savers.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(Files.readString(policy().resolve("refunds.drl")))
            .isEqualTo(texts.get(statuses.indexOf(200)));
        tag = tag(desk, REFUNDS);
      }
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void newFile_isMadeByWhoeverSaysThatThereIsNone() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      String path = "/api/files/scenarios/delivery.yaml";
      assertThat(desk.get(path).statusCode()).isEqualTo(404);

      assertThat(save(desk, path, "\"absent\"", ShopDesk.SCENARIOS).statusCode()).isEqualTo(200);
      assertThat(Files.readString(policy().resolve("scenarios/delivery.yaml")))
          .isEqualTo(ShopDesk.SCENARIOS);
      assertThat(save(desk, path, "\"absent\"", "scenarios: []\n").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void whoeverDoesNotSayWhatIsReplaced_isRefused() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      assertThat(desk.put(REFUNDS, NEXT, Map.of()).statusCode()).isEqualTo(428);
      assertThat(save(desk, REFUNDS, "*", NEXT).statusCode()).isEqualTo(409);
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(ShopDesk.REFUNDS);
    }
  }

  @Test
  void whatIsNoUtf8_isRefused() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      HttpResponse<String> saved =
          desk.put(
              REFUNDS, "// Öffnung".getBytes(ISO_8859_1), Map.of("If-Match", tag(desk, REFUNDS)));

      assertThat(saved.statusCode()).isEqualTo(400);
      assertThat(saved.body()).contains("no UTF-8", "nothing was written");
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(ShopDesk.REFUNDS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.drl",
        "%2e%2e/outside.drl",
        "scenarios/../../outside.drl",
        "scenarios/%2e%2e/%2e%2e/outside.drl",
        "/etc/passwd",
        "//etc/passwd.drl",
        "C:%5Coutside.drl",
        "..%5Coutside.drl",
        "nested/rules.drl",
        "scenarios/nested/one.yaml",
        "notes.txt",
        "contacts.jsonl",
        "policy.yml",
        ".hidden.drl",
        "refunds.drl%00.txt",
        "refunds..drl",
        "scenarios/",
        "scenarios/rules.drl",
        "one.yaml",
        "%20.drl",
        ""
      })
  void otherFiles_areNeitherReadNorWritten(String path) throws IOException {
    Files.createDirectories(policy().resolve("nested"));
    Files.writeString(policy().resolve("notes.txt"), "a note");
    Files.writeString(folder.resolve("outside.drl"), "outside");
    try (ShopDesk desk = ShopDesk.open(policy())) {
      List<String> before = everything();

      assertThat(desk.get("/api/files/" + path).statusCode()).isEqualTo(404);
      assertThat(save(desk, "/api/files/" + path, "\"absent\"", NEXT).statusCode()).isEqualTo(404);
      assertThat(everything()).isEqualTo(before);
    }
  }

  @Test
  void linksOutOfTheFolder_areNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.drl"), "outside");
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    try (ShopDesk desk = ShopDesk.open(policy())) {
      Files.createSymbolicLink(policy().resolve("link.drl"), outside);
      Files.move(policy().resolve("scenarios"), folder.resolve("moved"));
      Files.createSymbolicLink(policy().resolve("scenarios"), elsewhere);

      HttpResponse<String> read = desk.get("/api/files/link.drl");
      assertThat(read.statusCode()).isEqualTo(403);
      assertThat(read.body()).contains("leads out of the policy's folder");
      assertThat(save(desk, "/api/files/link.drl", "\"absent\"", NEXT).statusCode()).isEqualTo(403);
      assertThat(save(desk, "/api/files/scenarios/one.yaml", "\"absent\"", NEXT).statusCode())
          .isEqualTo(403);
      assertThat(Files.readString(outside)).isEqualTo("outside");
      assertThat(elsewhere).isEmptyDirectory();
    }
  }

  @Test
  void linkWithinTheFolder_staysALink_andItsTargetIsWritten() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      Path link = policy().resolve("other.drl");
      Files.createSymbolicLink(link, Path.of("refunds.drl"));

      assertThat(save(desk, "/api/files/other.drl", tag(desk, REFUNDS), NEXT).statusCode())
          .isEqualTo(200);
      assertThat(link).isSymbolicLink();
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(NEXT);
    }
  }

  @Test
  void permissions_stayAsTheyAre_andNothingElseIsLeftBehind() throws IOException {
    try (ShopDesk desk = ShopDesk.open(policy())) {
      Path file = policy().resolve("refunds.drl");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
      List<String> before = everything();

      assertThat(save(desk, REFUNDS, tag(desk, REFUNDS), NEXT).statusCode()).isEqualTo(200);
      assertThat(save(desk, REFUNDS, "\"stale\"", "gone").statusCode()).isEqualTo(409);

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r-----");
      assertThat(everything()).isEqualTo(before);
    }
  }

  @Test
  void deskThatOnlyReads_writesNothing_andSaysSo() throws IOException {
    try (ShopDesk desk = ShopDesk.openToRead(policy())) {
      assertThat(ShopDesk.json(desk.get("/api/policy")).get("readOnly").asBoolean()).isTrue();
      HttpResponse<String> saved = save(desk, REFUNDS, tag(desk, REFUNDS), NEXT);

      assertThat(saved.statusCode()).isEqualTo(403);
      assertThat(saved.body()).contains("only reads", "nothing was written");
      assertThat(Files.readString(policy().resolve("refunds.drl"))).isEqualTo(ShopDesk.REFUNDS);
    }
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(each -> folder.relativize(each).toString()).sorted().toList();
    }
  }
}
