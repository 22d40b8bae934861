package dev.usher.ops.judge;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the judge and a Drools of its own, so that neither what the command has loaded of Drools
 * nor what lies on its class path has a say; policies and contacts are the command's.
 */
final class JudgeClassLoader extends URLClassLoader {
  private static final String SERVICES = "META-INF/services/";

  private static final List<String> OWN =
      List.of(
          "dev.usher.judge.",
          "dev.usher.internal.judge.",
          CompilingJudge.class.getName(),
          "org.antlr.",
          "org.drools.",
          "org.eclipse.jdt.",
          "org.kie.",
          "org.mvel.",
          "org.mvel2.");

  static {
    registerAsParallelCapable();
  }

  JudgeClassLoader(List<URL> jars, ClassLoader parent) {
    super(jars.toArray(URL[]::new), parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  /** What is shared is told by the command alone, and so are the services of its kind. */
  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    boolean shared =
        name.startsWith(SERVICES)
            && OWN.stream().noneMatch(name.substring(SERVICES.length())::startsWith);
    return shared ? Collections.emptyEnumeration() : super.findResources(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }
}
