package dev.usher.internal.files;

import dev.usher.internal.names.Slug;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the files of a policy from wherever they are. */
public final class PolicyFiles {
  private PolicyFiles() {}

  /**
   * Reads the manifest and the rules, and nothing else.
   *
   * @throws PolicyException if there is no such policy, or one of these files cannot be read, or
   *     lies where it would be overlooked
   */
  public static RuleFiles rules(PolicySource source) {
    return new RuleFiles(read(source, FileKind.RULES), nameOnClassPath(source));
  }

  private static @Nullable String nameOnClassPath(PolicySource source) {
    if (source instanceof PolicySource.OnClassPath named) {
      return named.name();
    }
    return source instanceof PolicySource.NameOrFolder either && isOnClassPath(either.name())
        ? either.name()
        : null;
  }

  private static boolean isOnClassPath(String text) {
    return Slug.isOne(text) && ClassPathFiles.current().has(text);
  }

  /**
   * Reads the scenario files and returns their texts by their paths in the policy's folder, sorted.
   *
   * @throws PolicyException if there is no such policy, or one of these files cannot be read, is
   *     not UTF-8, or lies where it would be overlooked
   */
  public static SortedMap<String, String> scenarios(PolicySource source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SortedMap<String, String> texts = new TreeMap<>();
    read(source, FileKind.SCENARIOS)
        .forEach((path, bytes) -> texts.put(path, Utf8.text(path, bytes, diagnostics)));
    if (!diagnostics.isEmpty()) {
      throw new PolicyException(source.name(), diagnostics);
    }
    return texts;
  }

  private static SortedMap<String, byte[]> read(PolicySource source, FileKind kind) {
    if (source instanceof PolicySource.OnClassPath named) {
      return ClassPathFiles.current().read(named.name(), kind);
    }
    if (source instanceof PolicySource.Folder folder) {
      return FolderFiles.read(folder.path(), kind);
    }
    if (source instanceof PolicySource.NameOrFolder either) {
      return nameOrFolder(either.name(), kind);
    }
    if (source instanceof PolicySource.InMemory memory) {
      return MemoryFiles.read(memory, kind);
    }
    throw new IllegalStateException("an unknown source of policies: " + source);
  }

  private static SortedMap<String, byte[]> nameOrFolder(String text, FileKind kind) {
    ClassPathFiles classPath = ClassPathFiles.current();
    Path folder = Path.of(text);
    if (Files.isDirectory(folder)) {
      return isOnClassPath(text) ? classPath.read(text, kind) : FolderFiles.read(folder, kind);
    }
    if (Slug.isOne(text)) {
      return classPath.read(text, kind);
    }
    // A name in capitals is taken for a folder, which hardly anybody means.
    String name = text.toLowerCase(Locale.ROOT);
    String hint = Slug.isOne(name) && classPath.has(name) ? "did you mean \"" + name + "\"?" : null;
    throw new PolicyNotFoundException(text, FolderFiles.missing(text, hint));
  }
}
