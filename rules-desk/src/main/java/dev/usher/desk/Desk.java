package dev.usher.desk;

import dev.usher.desk.api.DeskApi;
import dev.usher.desk.http.Assets;
import dev.usher.desk.http.DeskServer;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A desk that is open. Safe to share between threads. */
public final class Desk implements AutoCloseable {
  private static final int KEY_BYTES = 16;

  private final DeskServer server;
  private final String key;

  private Desk(DeskServer server, String key) {
    this.server = server;
    this.key = key;
  }

  /**
   * Opens one on this machine, with a new key.
   *
   * @param port where it listens; 0 for a free one
   * @param terminal gives the key, and the time that things take
   * @throws IOException if nobody can listen there
   */
  public static Desk open(Workspace workspace, int port, Terminal terminal) throws IOException {
    RandomGenerator random = terminal.secureRandom();
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = HexFormat.of().formatHex(bytes);
    Assets assets = new Assets(random);
    return new Desk(
        DeskServer.start(
            port, key, DeskApi.of(workspace, assets, terminal.surroundings().nanoTime())),
        key);
  }

  /** Returns the address of the page; the key stands behind the {@code #}, which is never sent. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/#key=" + key);
  }

  @Override
  public void close() {
    server.close();
  }
}
