package dev.usher.internal.syntax;

import dev.usher.internal.text.Nearest;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong in one file of rules, as far as it is known. Equal ones count once. */
public final class RuleDiagnostics {
  /** More than this helps nobody, and a hostile file must not fill the memory. */
  public static final int MOST = 200;

  private final String file;
  private final TreeSet<Diagnostic> found = new TreeSet<>();
  private boolean full;

  /**
   * Makes an empty collection.
   *
   * @param file the file's name for messages
   */
  public RuleDiagnostics(String file) {
    this.file = file;
  }

  /** Adds one. */
  public void add(Place place, String message) {
    add(place, message, null);
  }

  /** Adds one, with what was probably meant. */
  public void add(Place place, String message, @Nullable String hint) {
    if (found.size() < MOST) {
      found.add(new Diagnostic(file, place.line(), place.column(), place.length(), message, hint));
    } else {
      full = true;
    }
  }

  void add(Token at, String message) {
    add(at.place(), message, null);
  }

  void add(Token at, String message, @Nullable String hint) {
    add(at.place(), message, hint);
  }

  String file() {
    return file;
  }

  /** Returns whether there are more than are kept, so that looking further helps nobody. */
  public boolean isFull() {
    return full;
  }

  /** Returns how many there are. */
  public int size() {
    return found.size();
  }

  /** Returns them sorted by place. */
  public List<Diagnostic> sorted() {
    if (!full) {
      return List.copyOf(found);
    }
    List<Diagnostic> all = new ArrayList<>(found);
    String more = "there are more problems than the " + MOST + " shown";
    all.add(Diagnostic.ofFile(file, more, null));
    return Collections.unmodifiableList(all);
  }

  /** Returns the hint that names what was probably meant, or null. */
  public static @Nullable String didYouMean(String wanted, Collection<String> known) {
    return Nearest.to(wanted, known).map(name -> "did you mean \"" + name + "\"?").orElse(null);
  }
}
