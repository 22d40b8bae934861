package dev.usher.internal.analysis.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the model, and of what compares it with the engine, once more: all of them as they
 * are but those of one file, which are compiled from a source with a mistake in it.
 */
final class MistakenClasses extends ClassLoader {
  private static final List<String> OWN =
      List.of("dev.usher.internal.analysis.model.", "dev.usher.internal.space.");

  private final Map<String, byte[]> mistaken;

  private MistakenClasses(Map<String, byte[]> mistaken) {
    super(MistakenClasses.class.getClassLoader());
    this.mistaken = mistaken;
  }

  /** Compiles a mistake. */
  static MistakenClasses of(SeededError error) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(said, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream into = new ByteArrayOutputStream();
            classes.put(name, into);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.hashCode()), kind) {
              @Override
              public OutputStream openOutputStream() {
                return into;
              }
            };
          }
        };
    String name = error.file().substring(error.file().lastIndexOf('/') + 1);
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignored) {
            return error.source();
          }
        };
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    boolean right = compiler.getTask(null, files, said, options, null, List.of(source)).call();
    if (!right) {
      throw new AssertionError(
          error
              + ": "
              + said.getDiagnostics().stream()
                  .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                  .toList());
    }
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((each, into) -> bytes.put(each, into.toByteArray()));
    return new MistakenClasses(bytes);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] bytes = mistaken.get(name);
    if (bytes == null) {
      bytes = read(name.replace('.', '/') + ".class");
    }
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte @Nullable [] read(String file) {
    try (InputStream in = getParent().getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
