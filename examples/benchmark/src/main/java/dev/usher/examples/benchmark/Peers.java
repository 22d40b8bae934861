package dev.usher.examples.benchmark;

import dev.usher.examples.benchmark.sized.Peer;
import dev.usher.examples.benchmark.sized.Way;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Where the peers are: each in the build folder of its own module, {@code
 * ../benchmark-peers/NAME/target}, its jar beside the {@code lib} that it needs. Each gets a class
 * loader of its own, which shows of the benchmark what {@link Peer} needs, and nothing else.
 */
final class Peers {
  private static final String MODULES = "benchmark-peers";

  private Peers() {}

  /** Opens a peer at a size. */
  static Way open(String name, int rules) {
    ClassLoader loader = loader(name);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Peer peer =
          ServiceLoader.load(Peer.class, loader)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no peer in " + name));
      return peer.open(rules);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The jar's manifest names what it needs beside it. */
  private static ClassLoader loader(String name) {
    Path jar = BuildFolder.of(MODULES + "/" + name).resolve(name + ".jar");
    try {
      URL[] urls = {jar.toUri().toURL()};
      return new URLClassLoader(name, urls, new Window(Peers.class.getClassLoader()));
    } catch (MalformedURLException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The little of the benchmark that peers see. */
  private static final class Window extends ClassLoader {
    private final ClassLoader benchmark;

    Window(ClassLoader benchmark) {
      super("window", ClassLoader.getPlatformClassLoader());
      this.benchmark = benchmark;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      boolean shown =
          name.startsWith(Peer.class.getPackageName() + ".")
              || name.startsWith("dev.usher.model.")
              || name.startsWith("org.slf4j.");
      if (!shown) {
        throw new ClassNotFoundException(name);
      }
      return benchmark.loadClass(name);
    }
  }
}
