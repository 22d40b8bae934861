package dev.usher.internal.files;

import dev.usher.internal.bounds.Bound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies in a policy's folder, as long as it is not too much. */
final class FoundFiles {
  private final Tally decisive = new Tally();
  private final Tally scenarios = new Tally();

  /** A policy opens whatever lies among its scenarios, so these count by themselves. */
  private static final class Tally {
    private final List<Found> files = new ArrayList<>();
    private final Set<String> folders = new LinkedHashSet<>();
    private @Nullable Bound exceeded;

    void file(Found found) {
      if (exceeded == null) {
        files.add(found);
        exceeded = Bound.FILES_ABOUT.isExceededBy(files.size()) ? Bound.FILES_ABOUT : null;
      }
    }

    void folder(String path) {
      if (exceeded == null && folders.add(path)) {
        exceeded = Bound.FOLDERS_ABOUT.isExceededBy(folders.size()) ? Bound.FOLDERS_ABOUT : null;
      }
    }
  }

  /** Takes something, and the folders that it lies in; names that begin with a dot are left. */
  void add(Found found) {
    String path = PolicyPath.plain(found.path());
    if (path.isEmpty() || FileKind.isHidden(path)) {
      return;
    }
    Tally tally = tally(path);
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      tally.folder(path.substring(0, at));
    }
    if (found instanceof Found.InnerFolder) {
      tally.folder(path);
    } else {
      tally.file(found);
    }
  }

  /** Returns whether looking further at such a path helps nobody. */
  boolean isFull(String path) {
    return tally(path).exceeded != null;
  }

  private Tally tally(String path) {
    return FileKind.liesInScenarios(path + '/') ? scenarios : decisive;
  }

  /**
   * Returns of what there is too much in the scenarios' folder, or in the rest; null if nothing.
   */
  @Nullable Bound exceeded(boolean ofScenarios) {
    return ofScenarios ? scenarios.exceeded : decisive.exceeded;
  }

  /** Returns everything by path: the files and, as such, the folders. */
  List<Found> sorted() {
    List<Found> all = new ArrayList<>(decisive.files);
    all.addAll(scenarios.files);
    decisive.folders.forEach(folder -> all.add(new Found.InnerFolder(folder)));
    scenarios.folders.forEach(folder -> all.add(new Found.InnerFolder(folder)));
    all.sort(Comparator.comparing(Found::path));
    return all;
  }
}
