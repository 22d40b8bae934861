package dev.usher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.desk.policy.SampleLines;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk with a small shop's policy on it, and somebody who asks it over HTTP. */
final class ShopDesk implements AutoCloseable {
  static final String MANIFEST =
      """
      policy: shop
      version: 1.0.0
      zone: Europe/Berlin
      hours: {mon-fri: "09:00-17:00"}
      currency: EUR
      tiers: [agent, lead, owner]
      teams: [warehouse]
      topics: [refund, delivery]
      words: {legal-risk: [lawyer*]}
      desks: {berlin: {zone: Europe/Berlin, hours: always}}
      fields: {order-total: amount, gift: yes-no}
      """;

  /** Whoever asks for more than 1,000 is heard by the owner: the figure stands in two places. */
  static final String REFUNDS =
      """
      package shop;

      rule "Refunds up to 1,000 go to the lead"
          @Clause("S-1")
      when
          $case : Assessed(refund >= 100, refund <= 1000)
      then
          $case.escalate(2).approve("lead");
      end

      rule "Refunds above 1,000 go to the owner"
          @Clause("S-2")
      when
          $case : Assessed(refund > 1000)
      then
          $case.escalate(3).approve("owner");
      end

      rule "Parcels are looked for"
      when
          $case : Tiered(topic == "delivery", !mentions("legal-risk"))
      then
          $case.route("warehouse").act("find-parcel");
      end
      """;

  static final String INVARIANTS =
      """
      invariants:
        - name: Authority never falls as money grows
          never-falls: {of: [tier], as: refund}
        - name: The owner hears of more than 1,000
          always: {when: refund > 1000, has: [tier >= 3]}
      """;

  static final String SCENARIOS =
      """
      scenarios:
        - name: At 1,000 the lead decides
          clauses: [S-1]
          contact: {id: c-1, receivedAt: "2026-03-03T10:00:00+01:00", channel: email, refund: 1000.00 EUR}
          expect: {tier: 2}

        - name: Above 1,000 the owner does
          clauses: [S-2]
          contact: {id: c-2, receivedAt: "2026-03-03T10:00:00+01:00", channel: email, refund: 1000.01 EUR}
          expect: {tier: 3}
      """;

  private final Desk desk;
  private final Workspace workspace;
  private final HttpClient client = HttpClient.newHttpClient();

  private ShopDesk(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.desk =
        Desk.open(
            workspace,
            0,
            Terminal.unwatched(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
  }

  /** Writes the policy into an empty folder, and opens a desk that may write there. */
  static ShopDesk open(Path folder, String... samples) {
    write(folder);
    return open(folder, new SavedFiles(folder), List.of(samples));
  }

  /** Writes the policy into an empty folder, and opens a desk that only reads. */
  static ShopDesk openToRead(Path folder) {
    write(folder);
    return open(folder, null, List.of());
  }

  private static ShopDesk open(Path folder, @Nullable SavedFiles files, List<String> samples) {
    try {
      return new ShopDesk(
          new Workspace(PolicySource.folder(folder), files, new SampleLines(samples)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Path folder) {
    try {
      Files.createDirectories(folder.resolve("scenarios"));
      Files.writeString(folder.resolve("policy.yaml"), MANIFEST);
      Files.writeString(folder.resolve("refunds.drl"), REFUNDS);
      Files.writeString(folder.resolve("invariants.yaml"), INVARIANTS);
      Files.writeString(folder.resolve("scenarios/refunds.yaml"), SCENARIOS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns what the desk works on, to look at the disk as its command does. */
  Workspace workspace() {
    return workspace;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET(), BodyHandlers.ofString(UTF_8));
  }

  /** Returns an answer whose lines are read as they come. */
  HttpResponse<InputStream> stream(String path) {
    return send(request(path).GET(), BodyHandlers.ofInputStream());
  }

  HttpResponse<String> put(String path, String text, Map<String, String> headers) {
    return put(path, text.getBytes(UTF_8), headers);
  }

  HttpResponse<String> put(String path, byte[] content, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).PUT(BodyPublishers.ofByteArray(content));
    headers.forEach(request::header);
    return send(request, BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<String> post(String path, Map<String, ?> fields) {
    try {
      String body = new ObjectMapper().writeValueAsString(fields);
      return send(request(path).POST(BodyPublishers.ofString(body)), BodyHandlers.ofString(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns the answer to a question that is granted. */
  JsonNode asked(String path, Map<String, ?> fields) {
    return json(post(path, fields));
  }

  /** Returns what a draft is told in which some texts are others. */
  JsonNode draft(Map<String, String> texts) {
    return asked("/api/drafts", Map.of("files", texts));
  }

  static JsonNode json(HttpResponse<String> reply) {
    if (reply.statusCode() != 200) {
      throw new AssertionError(reply.statusCode() + ": " + reply.body());
    }
    return json(reply.body());
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private HttpRequest.Builder request(String path) {
    String address = desk.address().toString();
    String origin = address.substring(0, address.indexOf("/#"));
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("X-Usher-Key", address.substring(address.indexOf("key=") + 4));
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
