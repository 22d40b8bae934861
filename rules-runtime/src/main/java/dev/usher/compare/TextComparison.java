package dev.usher.compare;

import dev.usher.internal.text.Series;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two manifests do not say alike about lists of words, and about fields of their own. */
final class TextComparison {
  private static final int MOST_SHOWN = 12;

  private final Manifest before;
  private final Manifest after;
  private final ChangedSections changes;

  TextComparison(Manifest before, Manifest after, ChangedSections changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Compares all of it. */
  void compare() {
    for (String list : ChangedSections.all(before.words().keySet(), after.words().keySet())) {
      list(list, before.words().get(list), after.words().get(list));
    }
    for (String field : ChangedSections.all(before.fields().keySet(), after.fields().keySet())) {
      field(field, before.fields().get(field), after.fields().get(field));
    }
  }

  private void list(String list, @Nullable List<String> was, @Nullable List<String> is) {
    String title = "words " + list;
    ManifestReach reach = ManifestReach.WORDS;
    if (was == null || is == null) {
      changes.turn(ManifestSection.WORDS, list, title, quoted(was), quoted(is), reach);
    } else if (!was.equals(is)) {
      String gone = quoted(without(was, is));
      String come = quoted(without(is, was));
      changes.turn(ManifestSection.WORDS, list, title, gone, null, reach);
      changes.turn(ManifestSection.WORDS, list, title, null, come, reach);
      if (gone == null && come == null) {
        reordered(ManifestSection.WORDS, list, title + ": the same phrases", was, is);
      }
    }
  }

  private void field(String field, @Nullable FieldType was, @Nullable FieldType is) {
    String title = "field " + field;
    if (was == null || is == null || was.kind() != is.kind() || isOpen(was) != isOpen(is)) {
      ManifestReach reach = ManifestReach.ofField(was, is);
      changes.turn(ManifestSection.FIELDS, field, title, words(was), words(is), reach);
    } else if (!was.equals(is)) {
      String gone = joined(without(was.values(), is.values()));
      String come = joined(without(is.values(), was.values()));
      changes.turn(ManifestSection.FIELDS, field, title, gone, come, ManifestReach.ACCEPTANCE);
      if (gone == null && come == null) {
        reordered(
            ManifestSection.FIELDS, field, title + ": the same texts", was.values(), is.values());
      }
    }
  }

  private static boolean isOpen(FieldType type) {
    return type.values().isEmpty();
  }

  private static @Nullable String words(@Nullable FieldType type) {
    if (type == null) {
      return null;
    }
    return isOpen(type) ? type.kind().words() : "one of " + joined(type.values());
  }

  private void reordered(
      ManifestSection section, String key, String what, List<String> was, List<String> is) {
    changes.add(
        section, key, joined(was), joined(is), what + " in another order", ManifestReach.NONE);
  }

  private static List<String> without(List<String> some, List<String> others) {
    HashSet<String> known = new HashSet<>(others);
    return some.stream().filter(each -> !known.contains(each)).toList();
  }

  private static @Nullable String quoted(@Nullable List<String> texts) {
    return texts == null ? null : joined(texts.stream().map(each -> '"' + each + '"').toList());
  }

  /** Returns null for none. */
  private static @Nullable String joined(List<String> texts) {
    if (texts.isEmpty()) {
      return null;
    }
    int more = texts.size() - MOST_SHOWN;
    return more <= 0
        ? Series.and(texts)
        : String.join(", ", texts.subList(0, MOST_SHOWN)) + " and " + more + " more";
  }
}
