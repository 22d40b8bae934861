package dev.usher.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The classes of the test, loaded once more on a class path of their own. */
public final class OwnClassPath implements AutoCloseable {
  private final URLClassLoader loader;

  private OwnClassPath(Stream<Path> entries) {
    loader =
        new URLClassLoader(
            entries.map(OwnClassPath::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
  }

  /** The class path without the libraries whose file names start with a text. */
  public static OwnClassPath without(String library) {
    return new OwnClassPath(entries().filter(Predicate.not(entry -> isNamed(entry, library))));
  }

  /** The class path with something before it. */
  public static OwnClassPath after(Path first) {
    return new OwnClassPath(Stream.concat(Stream.of(first), entries()));
  }

  /** Calls a public static method, the only one of its name, of whatever class. */
  public Object call(String type, String name, Object... arguments) throws Exception {
    Method method =
        Arrays.stream(loader.loadClass(type).getMethods())
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return method.invoke(null, arguments);
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Path> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of);
  }

  private static boolean isNamed(Path entry, String library) {
    return entry.getFileName().toString().startsWith(library);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
