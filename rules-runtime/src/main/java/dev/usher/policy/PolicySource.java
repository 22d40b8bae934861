package dev.usher.policy;

import dev.usher.internal.names.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a policy, read once from where they are: a folder on disk, or {@code policies/NAME}
 * on the class path. Immutable and safe to share between threads.
 */
public final class PolicySource {

  private final String name;
  private final SortedMap<String, byte[]> files;

  private PolicySource(String name, SortedMap<String, byte[]> files) {
    this.name = name;
    this.files = files;
  }

  /**
   * Reads a policy from the class path.
   *
   * @param name its name, such as {@code kyndof}
   * @throws PolicyException if there is none of that name, or several that differ, or it cannot be
   *     read
   */
  public static PolicySource named(String name) {
    if (!Slug.isOne(name)) {
      String allowed = "is no policy's name: lower-case letters, digits and hyphens are allowed";
      throw new PolicyException(name, List.of(new Problem(name, 0, 0, allowed, null)));
    }
    return new PolicySource(name, ClassPath.current().read(name));
  }

  /**
   * Reads a policy from a folder.
   *
   * @throws PolicyException if there is no such folder, or one of its files cannot be read
   */
  public static PolicySource folder(Path folder) {
    return new PolicySource(folder.toString(), Folder.read(folder));
  }

  /**
   * Reads a policy as people write it down: a text with a slash, or the name of a folder where
   * there is no such policy on the class path, is a folder; the rest is a name.
   *
   * @throws PolicyException as {@link #named} and {@link #folder} do
   */
  public static PolicySource of(String nameOrFolder) {
    if (!Slug.isOne(nameOrFolder)) {
      return folder(Path.of(nameOrFolder));
    }
    boolean onDisk = Files.isDirectory(Path.of(nameOrFolder));
    return onDisk && !ClassPath.current().has(nameOrFolder)
        ? folder(Path.of(nameOrFolder))
        : named(nameOrFolder);
  }

  /** Returns what the policy was asked for by: its name or its folder. */
  public String name() {
    return name;
  }

  /** Returns the bytes of the manifest and the rules by file name, sorted. */
  public SortedMap<String, byte[]> rules() {
    return only(path -> path.equals(PolicyFiles.MANIFEST) || PolicyFiles.isRules(path));
  }

  /**
   * Returns the text of the manifest and the rules by file name, sorted.
   *
   * @param problems takes a problem for each file that is not UTF-8; its text then ends there
   */
  public SortedMap<String, String> ruleTexts(List<Problem> problems) {
    SortedMap<String, String> texts = new TreeMap<>();
    rules().forEach((file, bytes) -> texts.put(file, Utf8.text(file, bytes, problems)));
    return texts;
  }

  /**
   * Returns the text of the scenario files by their path in the policy's folder, sorted.
   *
   * @throws PolicyException if one of them is not UTF-8
   */
  public SortedMap<String, String> scenarios() {
    SortedMap<String, String> texts = new TreeMap<>();
    only(PolicyFiles::isScenarios).forEach((path, bytes) -> texts.put(path, text(path, bytes)));
    return texts;
  }

  private String text(String path, byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    String text = Utf8.text(path, bytes, problems);
    if (!problems.isEmpty()) {
      throw new PolicyException(name, problems);
    }
    return text;
  }

  private SortedMap<String, byte[]> only(Predicate<String> wanted) {
    SortedMap<String, byte[]> result = new TreeMap<>(files);
    result.keySet().removeIf(wanted.negate());
    return Collections.unmodifiableSortedMap(result);
  }
}
