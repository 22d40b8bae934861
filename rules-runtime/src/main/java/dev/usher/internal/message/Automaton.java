package dev.usher.internal.message;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs over a text once and tells which lists it mentions, by a table of the {@link Trie}'s steps.
 */
final class Automaton {
  private static final int HIT = Integer.MIN_VALUE;

  /** More steps than this are not kept in a table: four megabytes. */
  private static final int MOST_KEPT = 1 << 20;

  private final Alphabet alphabet;
  private final Trie trie;

  /**
   * How many letters the table knows: the common ones, or one if those of all states were too many.
   * The steps of others are looked up.
   */
  private final int width;

  /** By row and letter the next state's row; a row is the state times the width. */
  private final int[] rows;

  /** Finds phrases, given by list. */
  static Automaton of(List<List<Phrase>> phrasesByList) {
    NavigableSet<Integer> folded = new TreeSet<>();
    for (List<Phrase> phrases : phrasesByList) {
      for (Phrase phrase : phrases) {
        for (int codePoint : phrase.folded()) {
          folded.add(codePoint);
        }
      }
    }
    Alphabet alphabet = new Alphabet(folded);
    Trie trie = new Trie(alphabet);
    for (int list = 0; list < phrasesByList.size(); list++) {
      for (Phrase phrase : phrasesByList.get(list)) {
        trie.add(phrase, list);
      }
    }
    trie.link();
    return new Automaton(alphabet, trie);
  }

  private Automaton(Alphabet alphabet, Trie trie) {
    this.alphabet = alphabet;
    this.trie = trie;
    this.width = trie.size() <= MOST_KEPT / alphabet.commonLetters() ? alphabet.commonLetters() : 1;
    this.rows = new int[Math.multiplyExact(trie.size(), width)];
    for (int state = 0; state < trie.size(); state++) {
      for (int letter = 0; letter < width; letter++) {
        rows[state * width + letter] = next(state, letter);
      }
    }
  }

  /** The next state's row, and whether the step hits anything. */
  private int next(int state, int letter) {
    int next = trie.next(state, letter);
    boolean ended = trie.closed(state) != null && trie.isEdge(state, letter);
    return next * width | (ended || trie.open(next) != null ? HIT : 0);
  }

  /** Marks the lists that a canonical text mentions, and returns how many it has marked. */
  int search(String text, boolean[] found) {
    int[] latin = alphabet.latin();
    Marks marks = null;
    int row = Trie.START;
    int length = text.length();
    for (int at = 0; at < length; at++) {
      int codePoint = text.charAt(at);
      int letter;
      if (codePoint < latin.length) {
        letter = latin[codePoint];
      } else {
        codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint) - 1;
        letter = alphabet.letter(codePoint);
      }
      int next = letter < width ? rows[row + letter] : next(row / width, letter);
      if (next < 0) {
        next &= ~HIT;
        marks = marks == null ? new Marks(found) : marks;
        if (trie.isEdge(row / width, letter)) {
          marks.closed(row / width);
        }
        marks.open(next / width);
        if (marks.count == found.length) {
          return marks.count;
        }
      }
      row = next;
    }
    if (trie.closed(row / width) != null) {
      marks = marks == null ? new Marks(found) : marks;
      marks.closed(row / width);
    }
    return marks == null ? 0 : marks.count;
  }

  /** What one search has found. The lists of a state are gone through once, however often hit. */
  private final class Marks {
    private final boolean[] found;
    private final BitSet openStates = new BitSet();
    private final BitSet closedStates = new BitSet();
    private int count;

    Marks(boolean[] found) {
      this.found = found;
    }

    void open(int state) {
      mark(trie.open(state), state, openStates);
    }

    void closed(int state) {
      mark(trie.closed(state), state, closedStates);
    }

    private void mark(@Nullable BitSet lists, int state, BitSet states) {
      if (lists == null || states.get(state)) {
        return;
      }
      states.set(state);
      for (int list = lists.nextSetBit(0); list >= 0; list = lists.nextSetBit(list + 1)) {
        if (!found[list]) {
          found[list] = true;
          count++;
        }
      }
    }
  }
}
