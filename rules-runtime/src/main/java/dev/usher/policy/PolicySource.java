package dev.usher.policy;

import dev.usher.internal.names.Slug;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a policy's files are: on the class path, in a folder, or in memory. Nothing is read before
 * the policy is opened, or its scenarios are asked for, and then it is read anew each time.
 * Immutable and safe to share between threads.
 */
public sealed interface PolicySource {

  /**
   * A policy on the class path, under {@code policies/NAME}.
   *
   * @param name its name, such as {@code kyndof}
   * @throws PolicyException if that is no policy's name
   */
  static PolicySource named(String name) {
    return new OnClassPath(name);
  }

  /** A policy in a folder, which holds {@code policy.yaml} and the rules. */
  static PolicySource folder(Path folder) {
    return new Folder(folder);
  }

  /**
   * A policy as people write it down: a text with a slash, or the name of a folder where there is
   * no such policy on the class path, is a folder; the rest is a name.
   *
   * @throws java.nio.file.InvalidPathException if it can be neither
   */
  static PolicySource of(String nameOrFolder) {
    return new NameOrFolder(nameOrFolder);
  }

  /**
   * A policy in memory.
   *
   * @param files the text of {@code policy.yaml}, of each rule file and of each scenario file, by
   *     the path that it would have in the policy's folder
   */
  static PolicySource of(Map<String, String> files) {
    return new InMemory(new TreeMap<>(files));
  }

  /** Returns what the policy is asked for by: its name or its folder, or {@code in memory}. */
  String name();

  /**
   * A policy on the class path.
   *
   * @param name its name
   */
  record OnClassPath(String name) implements PolicySource {

    /**
     * Checks the name.
     *
     * @throws PolicyException if that is no policy's name
     */
    public OnClassPath {
      if (!Slug.isOne(Objects.requireNonNull(name, "name"))) {
        String allowed = "is no policy's name: lower-case letters, digits and hyphens are allowed";
        throw new PolicyException(
            name, List.of(Diagnostic.ofFile(DiagnosticCode.MALFORMED_POLICY_NAME, name, allowed)));
      }
    }
  }

  /**
   * A policy in a folder.
   *
   * @param path the folder
   */
  record Folder(Path path) implements PolicySource {

    /** Checks that there is one. */
    public Folder {
      Objects.requireNonNull(path, "folder");
    }

    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * A policy that is looked for on the class path, and else on disk.
   *
   * @param name its name or its folder
   */
  record NameOrFolder(String name) implements PolicySource {

    /**
     * Checks the name.
     *
     * @throws java.nio.file.InvalidPathException if it can be neither a name nor a folder
     */
    public NameOrFolder {
      name = Path.of(Objects.requireNonNull(name, "nameOrFolder")).toString();
    }
  }

  /**
   * A policy in memory.
   *
   * @param files the text of each file by its path in the policy's folder, sorted
   */
  record InMemory(SortedMap<String, String> files) implements PolicySource {

    /** Copies the files. */
    public InMemory {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    @Override
    public String name() {
      return "in memory";
    }
  }
}
