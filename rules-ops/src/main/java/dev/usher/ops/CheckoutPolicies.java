package dev.usher.ops;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a checkout as they lie there, in place of those that were packed when the command
 * was built: a rule that has been edited needs no build.
 */
final class CheckoutPolicies extends URLClassLoader {
  /** A system property: the folder that holds {@code policies}; the launcher sets it. */
  static final String PROPERTY = "usher.checkout";

  private static final String POLICIES = "policies/";

  static {
    registerAsParallelCapable();
  }

  private CheckoutPolicies(URL folder, ClassLoader parent) {
    super(new URL[] {folder}, parent);
  }

  /**
   * Returns a class path on which the policies in a folder come before the packed ones.
   *
   * @param folder the folder that holds {@code policies}, or null if there is none
   * @param packed the class path otherwise
   */
  static ClassLoader before(@Nullable String folder, ClassLoader packed) {
    if (folder == null) {
      return packed;
    }
    try {
      // Never closed: the process ends with the command.
      return new CheckoutPolicies(Path.of(folder).toUri().toURL(), packed);
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of a policy in both places the one in the folder counts, and is no second one of its name. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> own = findResources(name);
    boolean here = name.startsWith(POLICIES) && !name.equals(POLICIES) && own.hasMoreElements();
    return here ? own : super.getResources(name);
  }
}
