package dev.usher.internal.engine;

import java.net.URL;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the compiler and the compiled rules the vocabulary, the engine, and the few classes of Java
 * that both need. Whatever else a rule names does not exist for it: the second wall behind the
 * dialect's check.
 */
final class VocabularyClassLoader extends ClassLoader {
  private static final String CLASS = ".class";
  private static final List<String> PACKAGES =
      List.of("dev.usher.model.", "org.drools.", "org.kie.", "org.mvel2.");
  private static final Set<String> JAVA =
      Set.of(
          "java.io.Externalizable",
          "java.io.IOException",
          "java.io.ObjectInput",
          "java.io.ObjectOutput",
          "java.io.Serializable",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Set");
  private static final Set<String> LANG_REFUSED =
      Set.of(
          "java.lang.ClassLoader",
          "java.lang.Compiler",
          "java.lang.InheritableThreadLocal",
          "java.lang.Module",
          "java.lang.ModuleLayer",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.lang.SecurityManager",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ThreadLocal");

  VocabularyClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!shown(name)) {
      throw new ClassNotFoundException(name + " is not part of the vocabulary of rules");
    }
    return super.loadClass(name, resolve);
  }

  /** The compiler looks classes up as resources. */
  @Override
  public @Nullable URL getResource(String name) {
    boolean hidden = name.endsWith(CLASS) && !shown(className(name));
    return hidden ? null : super.getResource(name);
  }

  private static String className(String resource) {
    return resource.substring(0, resource.length() - CLASS.length()).replace('/', '.');
  }

  private static boolean shown(String name) {
    String folder = name.substring(0, name.lastIndexOf('.') + 1);
    return folder.equals("java.lang.")
        ? !LANG_REFUSED.contains(outermost(name))
        : JAVA.contains(name) || PACKAGES.stream().anyMatch(name::startsWith);
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
