package dev.usher.internal.files;

import dev.usher.internal.bounds.Bound;
import dev.usher.policy.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges what lies in a policy's folder and reads what is asked for, within the bounds. */
final class FileReading {
  private final String policy;
  private final boolean scenarios;
  private final Bound count;
  private final Bound size;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private int counted;
  private int left;
  private boolean manifest;

  /**
   * What was read.
   *
   * @param files the contents by path, sorted
   * @param problems what is wrong with the files as such
   */
  record Result(SortedMap<String, byte[]> files, List<Diagnostic> problems) {

    /** The texts by path; {@code diagnostics} takes one for each file that is not UTF-8. */
    SortedMap<String, String> texts(List<Diagnostic> diagnostics) {
      SortedMap<String, String> texts = new TreeMap<>();
      files.forEach((path, bytes) -> texts.put(path, Utf8.text(path, bytes, diagnostics)));
      return texts;
    }
  }

  private FileReading(String policy, boolean scenarios) {
    this.policy = policy;
    this.scenarios = scenarios;
    this.count = scenarios ? Bound.SCENARIO_FILES : Bound.RULE_FILES;
    this.size = scenarios ? Bound.SCENARIO_BYTES : Bound.POLICY_BYTES;
    this.left = size.most();
  }

  /**
   * Reads files.
   *
   * @param policy what the policy was asked for by, for what concerns it as a whole
   * @param scenarios whether the scenarios are asked for, and not what a policy opens with
   */
  static Result read(String policy, FoundFiles found, boolean scenarios) {
    FileReading reading = new FileReading(policy, scenarios);
    reading.read(found);
    return new Result(reading.files, List.copyOf(reading.problems));
  }

  private void read(FoundFiles found) {
    Bound exceeded = found.exceeded(scenarios);
    if (exceeded != null) {
      problems.add(FileProblems.tooMuch(policy, exceeded));
      return;
    }
    for (Found each : found.sorted()) {
      if (Bound.PROBLEMS.isExceededBy(problems.size() + 1L)) {
        problems.add(FileProblems.more(policy));
        return;
      }
      if (!goesOn(each, FileKind.of(PolicyPath.plain(each.path())))) {
        return;
      }
    }
    if (!scenarios && !manifest) {
      problems.add(FileProblems.noManifest());
    }
  }

  /** Judges one; returns false if there is too much to go on. */
  private boolean goesOn(Found found, FileKind kind) {
    String path = found.path();
    if (found instanceof Found.Closed closed && isFolder(closed)) {
      if (FileKind.liesInScenarios(path + '/') == scenarios) {
        problems.add(FileProblems.unreadable(path, closed.why()));
      }
    } else if (found instanceof Found.OpenFile && path.equals(FileKind.SCENARIOS_FOLDER)) {
      problems.addAll(scenarios ? List.of(FileProblems.noFolder(path)) : List.of());
    } else if (kind != FileKind.OTHER && kind.isOfScenarios() == scenarios) {
      manifest |= kind == FileKind.MANIFEST || kind == FileKind.STRAY_MANIFEST;
      return found instanceof Found.InnerFolder ? folder(path, kind) : file(found, kind);
    }
    return true;
  }

  private static boolean isFolder(Found.Closed closed) {
    return closed.isFolder() || closed.path().equals(FileKind.SCENARIOS_FOLDER);
  }

  private boolean folder(String path, FileKind kind) {
    if (kind.isRead()) {
      problems.add(FileProblems.folder(path));
    }
    return true;
  }

  private boolean file(Found found, FileKind kind) {
    String path = found.path();
    Optional<String> objection = PolicyPath.objectionTo(path);
    if (Bound.PATH.isExceededBy(path.length())) {
      problems.add(FileProblems.tooMuch(path, Bound.PATH));
    } else if (objection.isPresent()) {
      problems.add(FileProblems.misnamed(path, kind, objection.get()));
    } else if (!paths.add(path)) {
      problems.add(FileProblems.twice(path, kind));
    } else if (!kind.isRead()) {
      problems.add(FileProblems.misplaced(path, kind));
    } else if (found instanceof Found.Closed closed) {
      problems.add(FileProblems.unreadable(path, closed.why()));
    } else if (found instanceof Found.OpenFile open) {
      return content(open, kind);
    }
    return true;
  }

  private boolean content(Found.OpenFile found, FileKind kind) {
    boolean isOneOfMany = kind == FileKind.RULES || kind == FileKind.SCENARIOS;
    if (isOneOfMany && count.isExceededBy(++counted)) {
      problems.add(FileProblems.tooMuch(policy, count));
      return false;
    }
    try {
      byte[] bytes = bytes(found.content(), Math.min(Bound.FILE_BYTES.most(), left) + 1);
      if (Bound.FILE_BYTES.isExceededBy(bytes.length)) {
        problems.add(FileProblems.tooMuch(found.path(), Bound.FILE_BYTES));
      } else if (bytes.length > left) {
        problems.add(FileProblems.tooMuch(policy, size));
        return false;
      } else {
        left -= bytes.length;
        files.put(found.path(), bytes);
      }
    } catch (IOException failure) {
      problems.add(FileProblems.unreadable(found.path(), FileProblems.reason(failure)));
    }
    return true;
  }

  /** An interrupt is for whoever waits; here nobody does, so it is kept for later. */
  private static byte[] bytes(Found.Content content, int most) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try (InputStream in = content.open()) {
          return in.readNBytes(most);
        } catch (ClosedByInterruptException again) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
