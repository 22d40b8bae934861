package dev.usher.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.DecisionWriter;
import dev.usher.data.ExplanationWriter;
import dev.usher.model.AskedContact;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class SupportDeskTest {
  private static final Path SHIPPED = Path.of("../../rules-kb/src/main/resources/policies/kyndof");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static ConfigurableApplicationContext service;
  private static Usher usher;

  @BeforeAll
  static void start() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    service =
        SpringApplication.run(
            SupportDesk.class,
            "--server.port=0",
            "--usher.policies.kyndof.location=" + folder,
            "--usher.reload.interval=50ms");
    usher = service.getBean(Usher.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<byte[]> ask(String path, HttpRequest.Builder request)
      throws Exception {
    URI uri =
        URI.create(
            "http://127.0.0.1:"
                + service.getEnvironment().getRequiredProperty("local.server.port")
                + path);
    return CLIENT.send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> post(String path, String json) throws Exception {
    return ask(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static String get(String path) throws Exception {
    HttpResponse<byte[]> response = ask(path, HttpRequest.newBuilder().GET());
    return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
  }

  private static void edit(String file, UnaryOperator<String> edit) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  private static void await(String path, String text) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    CountDownLatch never = new CountDownLatch(1);
    while (!get(path).contains(text)) {
      assertThat(System.nanoTime()).as(() -> text + " at " + path).isLessThan(end);
      never.await(20, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void everySample_isAnsweredWithTheBytesOfOurWriter() throws Exception {
    List<String> samples = Files.readAllLines(Path.of("../contacts/kyndof.jsonl"));
    assertThat(samples).hasSize(40);
    for (String json : samples) {
      HttpResponse<byte[]> response = post("/contacts", json);
      AskedContact asked = ContactReader.in(usher.policy().manifest().currency()).read(json);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(response.body())
          .isEqualTo(
              new DecisionWriter()
                  .toJson(usher.decide(asked.contact(), asked.moment()))
                  .getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anExplanation_isAnsweredWithTheBytesOfOurWriter() throws Exception {
    String json = Files.readAllLines(Path.of("../contacts/kyndof.jsonl")).get(0);
    AskedContact asked = ContactReader.in(usher.policy().manifest().currency()).read(json);
    assertThat(post("/contacts/explanation", json).body())
        .isEqualTo(
            new ExplanationWriter()
                .toJson(usher.explain(asked.contact(), asked.moment()))
                .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMalformedContact_isAnsweredWith400_andTheField() throws Exception {
    HttpResponse<byte[]> response =
        post(
            "/contacts",
            "{\"id\": \"k-1\", \"receivedAt\": \"2026-03-03T01:00:00Z\", \"channel\": \"pigeon\"}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .contains("\"title\":\"Contact refused\"")
        .contains("\"field\":\"channel\"")
        .contains("\"contact\":\"k-1\"")
        .contains("\"detail\":\"channel is \\\"pigeon\\\"")
        .contains("EMAIL")
        .contains("line 1, column 64");
  }

  @Test
  void aContactThatDoesNotFitThePolicy_isAnsweredWith400_andTheField() throws Exception {
    HttpResponse<byte[]> response =
        post(
            "/contacts",
            "{\"id\":\"k-1\",\"receivedAt\":\"2026-03-03T01:00:00Z\",\"channel\":\"email\",\"topic\":\"refnd\"}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .contains("\"field\":\"topic\"")
        .contains("refnd");
  }

  @Test
  void whatIsNoJson_isAnsweredWith400() throws Exception {
    assertThat(post("/contacts", "{\"id\":").statusCode()).isEqualTo(400);
  }

  @Test
  void anEditedFolder_showsInHealthEndpointMetricsAndDecisions_andARefusedOneChangesNothing()
      throws Exception {
    String before = usher.policy().ref().digest();
    edit("policy.yaml", text -> text.replaceFirst("version: \\S+", "version: 9.9.9"));
    await("/actuator/health", "\"version\":\"9.9.9\"");
    await("/actuator/metrics/usher.policy.info", "9.9.9");
    String digest = usher.policy().ref().digest();
    assertThat(digest).isNotEqualTo(before);
    assertThat(get("/actuator/health")).startsWith("200 ").contains("\"status\":\"UP\"", digest);
    assertThat(get("/actuator/usher"))
        .contains("\"number\":2", "\"activatedBy\":\"reload\"", digest, before);
    assertThat(get("/actuator/usher/kyndof")).startsWith("200 ").contains(digest);
    assertThat(get("/actuator/usher/kindof")).startsWith("404 ");
    assertThat(get("/actuator/metrics/usher.policy.info"))
        .contains(digest.substring(7, 19))
        .doesNotContain(before.substring(7, 19));

    edit("refunds.drl", text -> text.replaceFirst("refund >=", "refnd >="));
    await("/actuator/health", "\"outcome\":\"refused\"");
    assertThat(get("/actuator/health"))
        .startsWith("200 ")
        .contains("\"status\":\"UP\"", "\"by\":\"CHECK\"", "\"problems\":1", digest);
    assertThat(get("/actuator/usher"))
        .contains("\"file\":\"refunds.drl\"", "\"code\":\"unknown-property\"", "refnd");
    await("/actuator/metrics/usher.policy.reloads?tag=outcome:refused", "\"value\":1.0");
    assertThat(
            new String(
                post("/contacts", Files.readAllLines(Path.of("../contacts/kyndof.jsonl")).get(0))
                    .body(),
                StandardCharsets.UTF_8))
        .contains(digest);
  }
}
