package dev.usher.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the page is made of: its own modules under {@code /app}, and the libraries that it uses,
 * from their WebJars, under {@code /webjars}. Safe to share between threads.
 */
public final class Assets {
  private static final String OWN = "META-INF/usher/desk/";
  private static final String LIBRARIES = "META-INF/resources/webjars/";
  private static final Pattern PATH =
      Pattern.compile("([a-z0-9_.-]*[a-z0-9_-]/)*[a-z0-9_.-]*\\.[a-z0-9]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Page page;

  /**
   * Reads the page.
   *
   * @param random gives numbers that nobody can foretell
   */
  public Assets(RandomGenerator random) {
    this.page = new Page(new String(read(OWN + "index.html").orElseThrow(), UTF_8), random);
  }

  /**
   * Returns the page or a part of it.
   *
   * @throws RequestException if there is none of that path
   */
  public WebReply at(String path) {
    if (path.equals("/")) {
      return page.reply();
    }
    if (path.startsWith("/app/")) {
      return part(OWN, path.substring("/app/".length()));
    }
    if (path.startsWith("/webjars/")) {
      // The version stands in the path: what lies there never changes.
      return part(LIBRARIES, path.substring("/webjars/".length()))
          .with("Cache-Control", "private, max-age=31536000, immutable");
    }
    throw RequestException.absent("there is no page " + path);
  }

  private static WebReply part(String folder, String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      throw RequestException.absent("there is no page " + path);
    }
    return WebReply.of(
        200,
        type,
        read(folder + path).orElseThrow(() -> RequestException.absent("there is no page " + path)));
  }

  private static Optional<byte[]> read(String resource) {
    @Nullable URL url = Assets.class.getClassLoader().getResource(resource);
    if (url == null) {
      return Optional.empty();
    }
    try {
      URLConnection connection = url.openConnection();
      // A jar that is kept open would be locked on some systems.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
