package dev.usher.internal.judge.wall;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Shows Drools' compiler, and what it has compiled, the {@link ShownClasses} and nothing else:
 * whatever else a text names does not exist for it, be it in java.lang.
 *
 * <p>A class loader hides classes, not methods, and MVEL knows a few classes by itself ({@code
 * System} among them). What could be reached by these is kept out by {@link WalledRules} in
 * conditions, and by {@link CheckedJava} besides in consequences.
 */
public final class VocabularyClassLoader extends ClassLoader {
  private static final String CLASS = ".class";

  /** Makes a class loader that shows some of what another one has. */
  public VocabularyClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!ShownClasses.has(name)) {
      throw new ClassNotFoundException(name + " is not part of the vocabulary of rules");
    }
    return super.loadClass(name, resolve);
  }

  /** The compiler looks classes up as files. */
  @Override
  public @Nullable URL getResource(String name) {
    return isShownFile(name) ? super.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isShownFile(name) ? super.getResources(name) : Collections.emptyEnumeration();
  }

  private static boolean isShownFile(String file) {
    return file.endsWith(CLASS)
        && ShownClasses.has(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
  }
}
