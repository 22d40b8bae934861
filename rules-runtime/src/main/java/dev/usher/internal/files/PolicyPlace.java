package dev.usher.internal.files;

import dev.usher.internal.names.Slug;
import dev.usher.internal.text.Meant;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyNotFoundException;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy is, found once. Every reading is anew and of that very place, whatever class path
 * the reading thread sees, and whatever else has come to bear the policy's name.
 */
public final class PolicyPlace {
  private final String name;
  private final @Nullable String nameOnClassPath;
  private final @Nullable Path folder;
  private final Supplier<Reading> begin;

  /** One reading of a policy's files, kind by kind. */
  private interface Reading {
    FileReading.Result of(boolean scenarios) throws IOException;
  }

  private PolicyPlace(
      String name,
      @Nullable String nameOnClassPath,
      @Nullable Path folder,
      Supplier<Reading> begin) {
    this.name = name;
    this.nameOnClassPath = nameOnClassPath;
    this.folder = folder;
    this.begin = begin;
  }

  /**
   * Finds a policy.
   *
   * @throws PolicyException if a text is neither a policy's name on the class path nor a folder;
   *     what else is missing is found out by reading
   */
  public static PolicyPlace of(PolicySource source) {
    if (source instanceof PolicySource.OnClassPath named) {
      return onClassPath(ClassPathFiles.current(), named.name());
    }
    if (source instanceof PolicySource.Folder folder) {
      return inFolder(folder.name(), folder.path());
    }
    if (source instanceof PolicySource.NameOrFolder either) {
      return nameOrFolder(either.name());
    }
    if (source instanceof PolicySource.InMemory memory) {
      return new PolicyPlace(
          memory.name(), null, null, () -> reading(memory.name(), () -> MemoryFiles.of(memory)));
    }
    if (source instanceof PolicySource.Supplied supplied) {
      return new PolicyPlace(supplied.name(), null, null, () -> supplied(supplied));
    }
    throw new IllegalStateException("an unknown source of policies: " + source);
  }

  private static PolicyPlace onClassPath(ClassPathFiles classPath, String name) {
    return new PolicyPlace(name, name, null, () -> scenarios -> classPath.read(name, scenarios));
  }

  private static PolicyPlace inFolder(String name, Path folder) {
    return new PolicyPlace(name, null, folder, () -> reading(name, () -> FolderFiles.in(folder)));
  }

  private static Reading supplied(PolicySource.Supplied source) {
    FoundFiles files = MemoryFiles.supplied(source);
    return reading(source.name(), () -> files);
  }

  /** What is found may be looked for anew for each kind of files. */
  private interface Finding {
    FoundFiles find() throws IOException;
  }

  private static Reading reading(String name, Finding finding) {
    return scenarios -> FileReading.read(name, finding.find(), scenarios);
  }

  private static PolicyPlace nameOrFolder(String text) {
    ClassPathFiles classPath = ClassPathFiles.current();
    Path folder = Path.of(text);
    if (Files.isDirectory(folder)) {
      return Slug.isOne(text) && classPath.has(text)
          ? onClassPath(classPath, text)
          : inFolder(text, folder);
    }
    if (Slug.isOne(text)) {
      return onClassPath(classPath, text);
    }
    // A name in capitals is taken for a folder, which hardly anybody means.
    String name = text.toLowerCase(Locale.ROOT);
    String hint = Slug.isOne(name) && classPath.has(name) ? Meant.hint(name) : null;
    throw new PolicyNotFoundException(text, FolderFiles.missing(text, hint));
  }

  /** Returns what the policy is asked for by: its name or its folder, or {@code in memory}. */
  public String name() {
    return name;
  }

  /**
   * Returns where one of its files is: {@code classpath:/policies/NAME/…} or {@code file:…}.
   *
   * @param path the file's path in the policy's folder
   * @return empty if the policy is neither on the class path nor in a folder
   */
  public Optional<URI> uri(String path) {
    if (folder != null) {
      return Optional.of(folder.resolve(path).toUri());
    }
    return Optional.ofNullable(nameOnClassPath).map(named -> ClassPathFiles.uri(named, path));
  }

  /**
   * Reads the manifest, the rules and the invariants, and nothing else.
   *
   * @throws PolicyException if there is no such policy, or one of these files cannot be read, or
   *     lies where it would be overlooked
   */
  public RuleFiles rules() {
    return rules(begin.get());
  }

  /**
   * Reads the scenario files, and nothing else.
   *
   * @throws PolicyException if there is no such policy, or one of these files cannot be read, or
   *     lies where it would be overlooked
   */
  public ScenarioTexts scenarios() {
    return scenarios(begin.get());
  }

  /**
   * Reads everything. Scenarios that cannot be read are no obstacle before somebody asks for them.
   *
   * @throws PolicyException as {@link #rules()}
   */
  public PolicySnapshot snapshot() {
    Reading reading = begin.get();
    RuleFiles rules = rules(reading);
    try {
      return new PolicySnapshot(rules, scenarios(reading), null);
    } catch (PolicyException refused) {
      return new PolicySnapshot(rules, null, refused);
    }
  }

  private RuleFiles rules(Reading reading) {
    return new RuleFiles(name, read(reading, false), nameOnClassPath);
  }

  private ScenarioTexts scenarios(Reading reading) {
    return new ScenarioTexts(name, read(reading, true));
  }

  private FileReading.Result read(Reading reading, boolean scenarios) {
    try {
      return reading.of(scenarios);
    } catch (IOException failure) {
      throw FileProblems.refusal(name, failure);
    }
  }
}
