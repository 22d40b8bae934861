package dev.usher.internal.analysis.logic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.logicng.collections.LNGIntVector;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatConfig;

/**
 * A term as clauses of a solver that has just been made. Where a dimension lies is said by a
 * variable for each block of classes but the first one: it lies there or behind. Each part of the
 * term is a literal that implies what the part says, or is implied by it, or both, as it occurs
 * (Plaisted and Greenbaum). Not safe to share between threads.
 */
final class Clauses {
  /** A literal is its variable's number, doubled, and 1 more where that is denied. */
  private static final int DENIED = 1;

  private final MiniSat2Solver solver =
      new MiniSat2Solver(MiniSatConfig.builder().proofGeneration(false).build());
  private final int allowed;
  private int size;

  /** By dimension: the first classes of its blocks but the first, and their variables' literals. */
  private final int[] @Nullable [] begins;

  private final int[] @Nullable [] behind;

  private final int[] literals;
  private final Polarity polarity;

  /** Thrown where clauses would have more literals than they may. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException(int allowed) {
      super("more than " + allowed + " literals", null, false, false);
    }
  }

  /**
   * Writes a term.
   *
   * @param allowed how many literals all clauses may have together
   * @throws TooLargeException if they would have more
   */
  Clauses(Terms terms, Term term, int allowed) {
    this.allowed = allowed;
    this.begins = new int[terms.dimensions()][];
    this.behind = new int[terms.dimensions()][];
    this.literals = new int[term.number() + 1];
    List<Term> cone = Cone.of(List.of(term));
    this.polarity = Polarity.of(term, cone);
    writeDimensions(terms, cone);
    for (Term each : cone) {
      literals[each.number()] = literal(each);
    }
    clause(literals[term.number()]);
  }

  /** Returns how many literals all clauses have together. */
  int size() {
    return size;
  }

  MiniSat2Solver solver() {
    return solver;
  }

  /** Returns the first classes of a dimension's blocks but the first; null if it is not told of. */
  int @Nullable [] begins(int dimension) {
    return begins[dimension];
  }

  /** Returns a literal for each of those blocks: the dimension lies there or behind. */
  int @Nullable [] behind(int dimension) {
    return behind[dimension];
  }

  private void writeDimensions(Terms terms, List<Term> cone) {
    ClassRuns[] blocks = new ClassRuns[terms.dimensions()];
    for (Term each : cone) {
      if (each instanceof Term.In in) {
        int dimension = in.dimension();
        if (blocks[dimension] == null) {
          blocks[dimension] = new ClassRuns();
        }
        blocks[dimension].read(in, terms.classes(dimension));
      }
    }
    for (int i = 0; i < blocks.length; i++) {
      if (blocks[i] != null) {
        begins[i] = blocks[i].begins();
        behind[i] = chain(begins[i].length);
      }
    }
  }

  private int[] chain(int length) {
    int[] chain = new int[length];
    for (int i = 0; i < length; i++) {
      chain[i] = variable();
      if (i > 0) {
        clause(chain[i] ^ DENIED, chain[i - 1]);
      }
    }
    return chain;
  }

  /** Returns the literal of a new variable, which the search denies as long as it can. */
  private int variable() {
    return solver.newVar(true, true) << 1;
  }

  private void clause(int... some) {
    size += some.length;
    if (size > allowed) {
      throw new TooLargeException(allowed);
    }
    solver.addClause(new LNGIntVector(some), null);
  }

  private int literal(Term each) {
    if (each instanceof Term.In in) {
      return in(in);
    } else if (each instanceof Term.Compound joined) {
      return joined(joined);
    } else if (each instanceof Term.Negated opposite) {
      return literals[opposite.part().number()] ^ DENIED;
    }
    int itself = variable();
    clause(each.isTrue() ? itself : itself ^ DENIED);
    return itself;
  }

  private int joined(Term.Compound joined) {
    int itself = variable();
    // That one of them holds is that not all of their opposites do.
    int flipped = joined.every() ? 0 : DENIED;
    int[] together = new int[joined.parts().size() + 1];
    boolean implied = joined.every() ? polarity.isAsserted(joined) : polarity.isDenied(joined);
    for (int i = 0; i < together.length - 1; i++) {
      int part = literals[joined.parts().get(i).number()] ^ flipped;
      together[i] = part ^ DENIED;
      if (implied) {
        clause(itself ^ flipped ^ DENIED, part);
      }
    }
    if (joined.every() ? polarity.isDenied(joined) : polarity.isAsserted(joined)) {
      together[together.length - 1] = itself ^ flipped;
      clause(together);
    }
    return itself;
  }

  private int in(Term.In in) {
    int[] classes = begins[in.dimension()];
    int[] chain = behind[in.dimension()];
    boolean first = in.has(0);
    int turn = turn(in, classes, 0);
    if (turn(in, classes, turn + 1) == classes.length) {
      // It lies before that block, or there and behind.
      return first ? chain[turn] ^ DENIED : chain[turn];
    }
    int itself = variable();
    int from = -1;
    boolean has = first;
    while (from < classes.length) {
      int to = turn(in, classes, from + 1);
      if (has ? polarity.isDenied(in) : polarity.isAsserted(in)) {
        clause(run(chain, from, to, has ? itself : itself ^ DENIED));
      }
      from = to;
      has = !has;
    }
    return itself;
  }

  /** Returns how many blocks stand before the next one that is unlike a block; less the first. */
  private static int turn(Term.In in, int[] classes, int block) {
    boolean has = in.has(block == 0 ? 0 : classes[block - 1]);
    int turn = block;
    while (turn < classes.length && in.has(classes[turn]) == has) {
      turn++;
    }
    return turn;
  }

  /** Whatever lies from one block on and before another: there the literal holds. */
  private static int[] run(int[] chain, int from, int to, int literal) {
    int[] clause = new int[3];
    int length = 0;
    if (from >= 0) {
      clause[length++] = chain[from] ^ DENIED;
    }
    if (to < chain.length) {
      clause[length++] = chain[to];
    }
    clause[length++] = literal;
    return Arrays.copyOf(clause, length);
  }
}
