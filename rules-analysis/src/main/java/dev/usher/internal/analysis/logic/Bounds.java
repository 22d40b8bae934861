package dev.usher.internal.analysis.logic;

/**
 * How much a proof may take.
 *
 * @param nodes how many nodes diagrams may have; of a million of them, with what is remembered
 *     beside them, there are some 30 MB
 * @param atOnce how many nodes more a question may take before the search is tried
 * @param literals how many literals the clauses of a search may have
 * @param conflicts how many conflicts a search may meet; ten thousand of them take about a second
 * @param steps how much all questions may take together, as {@link Work} counts
 */
record Bounds(int nodes, int atOnce, int literals, int conflicts, long steps) {
  /** What a question takes that is no riddle is far from all of these. */
  static final Bounds USUAL = new Bounds(1 << 20, 1 << 16, 1 << 21, 10_000, 120_000_000);
}
