package dev.usher.internal.dialect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the names of properties and finds what they stand for. */
final class Properties {
  private final Vocabulary vocabulary = Vocabulary.get();
  private final Cursor cursor;
  private final Findings findings;

  Properties(Cursor cursor) {
    this.cursor = cursor;
    this.findings = cursor.findings();
  }

  /** Reads a property of the fact; null, after reporting, if there is none of that name. */
  @Nullable Subject read(Fact fact) {
    Token path = cursor.takePath();
    if (cursor.at("!") && cursor.peek(1).is(".")) {
      throw cursor.reject(
          cursor.peek(), "\"!.\" is not needed: " + path.shown() + " is never null");
    }
    Subject subject = fact.property(path.text());
    if (cursor.at("(")) {
      throw cursor.reject(
          path, path.text() + "(…) cannot be asked; ask about properties by their names");
    }
    if (subject == null) {
      unknown(fact, path);
    }
    return subject;
  }

  private void unknown(Fact fact, Token path) {
    String name = path.text();
    if (fact.groups().contains(name)) {
      Set<String> within = new TreeSet<>(fact.properties().keySet());
      within.removeIf(property -> !property.startsWith(name + "."));
      findings.add(path, name + " is no value; ask about " + String.join(", ", within));
      return;
    }
    List<String> others =
        vocabulary.facts().values().stream()
            .filter(other -> other.property(name) != null)
            .map(Fact::name)
            .toList();
    if (fact.questions().containsKey(name)) {
      findings.add(path, name + " needs arguments in brackets");
    } else if (others.isEmpty()) {
      findings.add(
          path,
          fact.name() + " has no property " + path.shown(),
          Findings.didYouMean(name, fact.subjects()));
    } else {
      findings.add(
          path,
          fact.name()
              + " has no property \""
              + name
              + "\"; it belongs to "
              + String.join(" and ", others));
    }
  }
}
