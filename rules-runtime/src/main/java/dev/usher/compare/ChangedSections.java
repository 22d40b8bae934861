package dev.usher.compare;

import dev.usher.model.internal.ShownText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what two manifests do not say alike. Not safe to share between threads. */
final class ChangedSections {
  private final List<ManifestChange> changes = new ArrayList<>();

  /** Returns the changes, in the order of the sections. */
  List<ManifestChange> inOrder() {
    return changes.stream().sorted(Comparator.comparing(ManifestChange::section)).toList();
  }

  /** Returns the names that one of the two has, or both have. */
  static Collection<String> all(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * Takes something that each may say, if they do not say the same.
   *
   * @param title what it is, for the sentence
   */
  void turn(
      ManifestSection section,
      @Nullable String key,
      String title,
      @Nullable String was,
      @Nullable String is,
      ManifestReach reach) {
    if (!Objects.equals(was, is)) {
      String turn;
      if (was == null) {
        turn = "added " + is;
      } else if (is == null) {
        turn = "removed " + was;
      } else {
        turn = PartChange.turn(was, is);
      }
      add(section, key, was, is, title + ": " + turn, reach);
    }
  }

  /** Takes the names that only one of the two has. */
  void names(
      ManifestSection section, String title, Set<String> was, Set<String> is, ManifestReach reach) {
    for (String name : all(was, is)) {
      if (!was.contains(name)) {
        add(section, name, null, name, title + " " + name + " is added", reach);
      } else if (!is.contains(name)) {
        add(section, name, name, null, title + " " + name + " is removed", reach);
      }
    }
  }

  /** Takes a change. */
  void add(
      ManifestSection section,
      @Nullable String key,
      @Nullable String was,
      @Nullable String is,
      String sentence,
      ManifestReach reach) {
    changes.add(new ManifestChange(section, key, was, is, ShownText.escaped(sentence), reach));
  }
}
