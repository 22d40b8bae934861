package dev.usher.ops.text;

/**
 * A column of a {@link FittedTable}.
 *
 * @param title what stands above it
 * @param least to how many columns of the terminal it may be cut where there is too little room; a
 *     column whose cells need fewer takes fewer
 * @param rank which columns go first where cutting is not enough: those of the greatest rank; one
 *     of rank {@value #STAYS} stays, and one of rank {@value #EXTRA} or more goes before the others
 *     are cut to less than twice their least
 */
public record Column(String title, int least, int rank) {
  /** The rank of a column that stays. */
  public static final int STAYS = 0;

  /** The rank from which on a column only takes room that the others can spare. */
  public static final int EXTRA = 100;
}
