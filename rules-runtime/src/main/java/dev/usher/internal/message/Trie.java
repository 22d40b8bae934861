package dev.usher.internal.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All phrases as one tree of letters, linked for finding them in one pass after Aho and Corasick
 * (1975).
 *
 * <p>A state stands for the longest end of what was read that begins a phrase. Where no edge goes
 * on, its fallback is the next shorter such end; so nothing is read twice, and phrases that overlap
 * do not hide each other. An edge holds besides its letter whether a word may begin there. The
 * first edge of a phrase demands that it may, unless the phrase is open before; so a phrase whose
 * last state is reached has no neighbour on the left that forbids the match.
 */
final class Trie {
  /** Nothing was read that begins a phrase or belongs to a word. */
  static final int START = 0;

  private final Alphabet alphabet;
  private final Edges edges = new Edges();
  private final List<State> states = new ArrayList<>();

  /** By what was read last, the state in which nothing of it begins a phrase. */
  private final int[] idle;

  private static final class State {
    final int id;
    final int parent;
    final int letter;

    /** What was read last belongs to it. */
    final int belonging;

    final int depth;
    @Nullable BitSet open;
    @Nullable BitSet closed;
    int fallback = START;

    State(int id, int parent, int letter, int belonging, int depth) {
      this.id = id;
      this.parent = parent;
      this.letter = letter;
      this.belonging = belonging;
      this.depth = depth;
    }
  }

  Trie(Alphabet alphabet) {
    this.alphabet = alphabet;
    this.idle = new int[alphabet.sharedLetters()];
    for (int belonging = 0; belonging < idle.length; belonging++) {
      // After white space there is nothing to tell from the start.
      idle[belonging] = belonging == Belonging.SPACE ? START : states.size();
      if (idle[belonging] == states.size()) {
        states.add(new State(states.size(), START, Belonging.NOTHING, belonging, 0));
      }
    }
  }

  void add(Phrase phrase, int list) {
    add(phrase, list, 1);
    if (phrase.isOpenBefore()) {
      add(phrase, list, 0);
    }
  }

  /**
   * Adds a phrase.
   *
   * @param begins 1 for where a word may begin, 0 for where none may
   */
  private void add(Phrase phrase, int list, int begins) {
    State state = states.get(START);
    for (int codePoint : phrase.folded()) {
      int letter = alphabet.letter(codePoint);
      int symbol = state.depth == 0 ? letter << 1 | begins : symbol(state, letter);
      int next = edges.target(state.id, symbol);
      state = next == START ? addState(state, letter, symbol) : states.get(next);
    }
    if (phrase.isOpenAfter()) {
      state.open = with(state.open, list);
    } else {
      state.closed = with(state.closed, list);
    }
  }

  private static BitSet with(@Nullable BitSet lists, int list) {
    BitSet more = lists == null ? new BitSet() : lists;
    more.set(list);
    return more;
  }

  private State addState(State parent, int letter, int symbol) {
    State state =
        new State(states.size(), parent.id, letter, belonging(parent, letter), parent.depth + 1);
    states.add(state);
    edges.put(parent.id, symbol, state.id);
    return state;
  }

  private int belonging(State before, int letter) {
    return Belonging.after(before.belonging, alphabet.belongingOf(letter));
  }

  private int symbol(State before, int letter) {
    return letter << 1 | (isEdge(before, letter) ? 1 : 0);
  }

  private boolean isEdge(State before, int letter) {
    return Belonging.isEdge(before.belonging, alphabet.belongingOf(letter));
  }

  /** Sets the fallbacks, after the last phrase was added. */
  void link() {
    List<State> shallowFirst = new ArrayList<>(states);
    shallowFirst.sort(Comparator.comparingInt(state -> state.depth));
    for (State state : shallowFirst) {
      if (state.depth > 1) {
        State parent = states.get(state.parent);
        State shorter = states.get(step(parent.fallback, symbol(parent, state.letter)));
        state.fallback = shorter.id;
        state.open = both(state.open, shorter.open);
        state.closed = both(state.closed, shorter.closed);
      }
    }
  }

  /**
   * Returns the lists of both, which one of them may be: none is changed after its state is linked.
   */
  private static @Nullable BitSet both(@Nullable BitSet own, @Nullable BitSet shorter) {
    if (own == null || shorter == null) {
      return own == null ? shorter : own;
    }
    own.or(shorter);
    return own;
  }

  private int step(int state, int symbol) {
    int from = state;
    int to = edges.target(from, symbol);
    while (to == START && from != START) {
      from = states.get(from).fallback;
      to = edges.target(from, symbol);
    }
    return to;
  }

  /** Whether a word may end in a state and another begin with a letter. */
  boolean isEdge(int state, int letter) {
    return isEdge(states.get(state), letter);
  }

  int size() {
    return states.size();
  }

  /** The state after one more letter; white space after white space changes nothing. */
  int next(int state, int letter) {
    State from = states.get(state);
    if (letter == Belonging.SPACE && from.letter == Belonging.SPACE) {
      return state;
    }
    int to = step(state, symbol(from, letter));
    return to == START ? idle[belonging(from, letter)] : to;
  }

  /** The lists of which a word with a {@code *} ends in the state, or null if there are none. */
  @Nullable BitSet open(int state) {
    return states.get(state).open;
  }

  /**
   * The lists of which a word ends in the state if a word may end there, or null if there are none.
   */
  @Nullable BitSet closed(int state) {
    return states.get(state).closed;
  }
}
