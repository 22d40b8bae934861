package dev.usher.desk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.usher.desk.Desk;
import dev.usher.desk.policy.SampleLines;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A desk that listens, with a copy of a policy on it, and a client that knows its key. */
public final class DeskClient implements AutoCloseable {
  /** The five policies, a folder each. */
  public static final Path POLICIES = Path.of("../rules-kb/src/main/resources/policies");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Desk desk;
  private final HttpClient http = HttpClient.newHttpClient();

  private DeskClient(Path folder, Desk desk) {
    this.folder = folder;
    this.desk = desk;
  }

  /**
   * Opens a desk.
   *
   * @param policy the folder of a policy
   * @param samples a contact as JSON on each line
   * @param copy an empty folder, which the policy is copied into
   * @param readOnly whether the desk may write nothing
   */
  public static DeskClient of(Path policy, List<String> samples, Path copy, boolean readOnly) {
    try {
      try (Stream<Path> files = Files.walk(policy)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          Path place = copy.resolve(policy.relativize(each).toString());
          Files.createDirectories(place.getParent());
          Files.copy(each, place);
        }
      }
      Workspace workspace =
          new Workspace(
              PolicySource.folder(copy),
              readOnly ? null : new SavedFiles(copy),
              new SampleLines(samples));
      Terminal terminal =
          Terminal.unwatched(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
      return new DeskClient(copy, Desk.open(workspace, 0, terminal));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Opens a desk with one of the five policies and its sample contacts. */
  public static DeskClient of(String policy, Path copy) {
    return of(POLICIES.resolve(policy), samples(policy), copy, false);
  }

  /** Returns the sample contacts of one of the five policies. */
  public static List<String> samples(String policy) {
    try {
      return Files.readAllLines(Path.of("../examples/contacts/" + policy + ".jsonl"), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the folder that the desk reads and writes. */
  public Path folder() {
    return folder;
  }

  /** Returns the port that it listens at. */
  public int port() {
    return desk.address().getPort();
  }

  /** Returns its key. */
  public String key() {
    return desk.address().getFragment().substring("key=".length());
  }

  /** Begins a request that carries the key. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .header("X-Usher-Key", key());
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the desk answered", stopped);
    }
  }

  /** Asks for a path. */
  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Sends fields: texts, flags, and maps of texts. */
  public HttpResponse<String> post(String path, Map<String, ?> fields) {
    ObjectNode body = JSON.valueToTree(fields);
    return send(request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  /** Reads an answer. */
  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException("no JSON: " + answer.body(), failure);
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
