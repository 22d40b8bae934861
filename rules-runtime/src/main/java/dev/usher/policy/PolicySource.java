package dev.usher.policy;

import dev.usher.internal.names.Slug;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where a policy's files are: on the class path, in a folder, in memory, or wherever a host keeps
 * them. Nothing is read before the policy is opened, or its scenarios are asked for, and then it is
 * read anew each time. Immutable and safe to share between threads.
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

  /**
   * A policy in memory, as bytes.
   *
   * @param files the content of {@code policy.yaml}, of each rule file and of each scenario file,
   *     by the path that it would have in the policy's folder; copied
   */
  static PolicySource ofBytes(Map<String, byte[]> files) {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
    return new Supplied("in memory", () -> copy);
  }

  /**
   * A policy that the host keeps in a place of its own: a database, a store of objects, a service.
   * It is asked for all files each time that the policy is opened or reloaded, and by a watch at
   * every look, so that a policy is never put together from two states of the store.
   *
   * @param name what messages call the place
   * @param files gives the content of each file by the path that it would have in the policy's
   *     folder; what it throws is told as the reason why the policy cannot be read. Called by
   *     whatever thread opens, reloads or watches
   */
  static PolicySource supplied(String name, Supplier<? extends Map<String, byte[]>> files) {
    return new Supplied(name, files);
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

  /**
   * A policy that the host hands over as bytes.
   *
   * @param name what messages call the place
   * @param files gives the content of each file by its path in the policy's folder
   */
  record Supplied(String name, Supplier<? extends Map<String, byte[]>> files)
      implements PolicySource {

    /** Checks that there are both. */
    public Supplied {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(files, "files");
    }
  }
}
