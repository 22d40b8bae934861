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
 * do not hide each other. An edge holds besides its letter whether a match may begin there, as it
 * may where no word character stands before it. Since a phrase's first edge demands that, a phrase
 * whose last state is reached has no neighbour on the left that forbids the match.
 */
final class Trie {
  /** Nothing that begins a phrase, and a match may begin. */
  static final int START = 0;

  /** Nothing that begins a phrase, within a word. */
  static final int WITHIN = 1;

  private final Alphabet alphabet;
  private final Edges edges = new Edges();
  private final List<State> states = new ArrayList<>();

  private static final class State {
    final int id;
    final int parent;
    final int letter;
    final int kind;
    final int depth;
    @Nullable BitSet open;
    @Nullable BitSet closed;
    int fallback = START;

    State(int id, int parent, int letter, int kind, int depth) {
      this.id = id;
      this.parent = parent;
      this.letter = letter;
      this.kind = kind;
      this.depth = depth;
    }
  }

  Trie(Alphabet alphabet) {
    this.alphabet = alphabet;
    states.add(new State(START, START, CodePoints.OTHER, CodePoints.OTHER, 0));
    states.add(new State(WITHIN, START, CodePoints.WORD, CodePoints.WORD, 0));
  }

  void add(Phrase phrase, int list) {
    State state = states.get(START);
    for (int codePoint : phrase.folded()) {
      int letter = alphabet.letter(codePoint);
      int next = edges.target(state.id, symbol(state, letter));
      state = next == START ? addState(state, letter) : states.get(next);
    }
    if (phrase.isOpen()) {
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

  private State addState(State parent, int letter) {
    State state =
        new State(states.size(), parent.id, letter, alphabet.kindOf(letter), parent.depth + 1);
    states.add(state);
    edges.put(parent.id, symbol(parent, letter), state.id);
    return state;
  }

  private static int symbol(State before, int letter) {
    return letter << 1 | (before.kind == CodePoints.WORD ? 0 : 1);
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

  int size() {
    return states.size();
  }

  /** The state after one more letter; white space after white space changes nothing. */
  int next(int state, int letter) {
    State from = states.get(state);
    if (letter == CodePoints.SPACE && from.kind == CodePoints.SPACE) {
      return state;
    }
    int to = step(state, symbol(from, letter));
    return to == START && alphabet.kindOf(letter) == CodePoints.WORD ? WITHIN : to;
  }

  /** The lists of which a word with a {@code *} ends in the state, or null if there are none. */
  @Nullable BitSet open(int state) {
    return states.get(state).open;
  }

  /**
   * The lists of which a word ends in the state if no word character follows, or null if there are
   * none.
   */
  @Nullable BitSet closed(int state) {
    return states.get(state).closed;
  }
}
