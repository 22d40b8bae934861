package dev.usher.internal.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What shows that something ran: a property, a file, a connection, a thread, an output. */
final class Traps {
  private static final String PROPERTY = "canary";

  private final Path file;
  private final ServerSocketChannel server;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Set<Thread> threads = new HashSet<>();

  private Traps(Path file, ServerSocketChannel server) {
    this.file = file;
    this.server = server;
  }

  /** Sets traps; the program's output goes to one of them. */
  static Traps set() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    Path file = Files.createTempDirectory("canary").resolve("canary");
    Traps traps = new Traps(file, server);
    PrintStream stream = new PrintStream(traps.printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    traps.threads.addAll(Thread.getAllStackTraces().keySet());
    return traps;
  }

  Path file() {
    return file;
  }

  int port() {
    return server.socket().getLocalPort();
  }

  /** Says what has fallen into a trap since the last call; nothing if all are empty. */
  List<String> sprung() throws IOException {
    List<String> found = new ArrayList<>();
    String property = System.clearProperty(PROPERTY);
    if (property != null) {
      found.add("a property is set: " + property);
    }
    if (Files.deleteIfExists(file)) {
      found.add("a file is there");
    }
    for (SocketChannel each = server.accept(); each != null; each = server.accept()) {
      each.close();
      found.add("a connection was made");
    }
    if (printed.toString(StandardCharsets.UTF_8).contains(PROPERTY)) {
      found.add("something is printed");
    }
    printed.reset();
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (threads.add(each)) {
        found.add("a thread runs: " + each.getName());
      }
    }
    return found;
  }
}
