package dev.usher.packaging;

import dev.usher.Usher;
import dev.usher.packaging.host.Host;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.springframework.boot.loader.net.protocol.Handlers;

/** Runs the host out of jars that lie in a jar, which come before all that is outside it. */
public final class ChildFirst extends URLClassLoader {
  private ChildFirst(URL[] urls, ClassLoader parent) {
    super(urls, parent);
  }

  /** Takes the path of the jar. */
  public static void main(String[] args) throws Exception {
    Handlers.register();
    try (JarFile outer = new JarFile(args[0])) {
      URL[] inner =
          Stream.concat(
                  Stream.of("BOOT-INF/classes/"),
                  outer.stream()
                      .map(ZipEntry::getName)
                      .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar")))
              .map(name -> nested(Path.of(args[0]), name))
              .toArray(URL[]::new);
      try (ChildFirst loader = new ChildFirst(inner, ChildFirst.class.getClassLoader())) {
        if (loader.loadClass(Usher.class.getName()) == Usher.class) {
          throw new IllegalStateException("the outer Usher came first");
        }
        Thread.currentThread().setContextClassLoader(loader);
        loader
            .loadClass(Host.class.getName())
            .getMethod("main", String[].class)
            .invoke(null, (Object) new String[0]);
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException notHere) {
        return super.loadClass(name, resolve);
      }
    }
  }

  private static URL nested(Path outer, String inner) {
    try {
      return URI.create("jar:nested:" + outer.toAbsolutePath() + "/!" + inner + "!/").toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
