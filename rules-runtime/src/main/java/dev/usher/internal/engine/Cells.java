package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a property or a field, cut into cells at the bounds of many bands, so that a value
 * lies in just one of them and a band is made of whole ones. To find the bands around a value is
 * then to look one cell up, where an index of bounds would find every band that begins below the
 * value. Immutable.
 */
final class Cells {
  /** A wider band would be asked for by too many nodes; an index of bounds answers for it. */
  private static final int MOST_OF_A_BAND = 8;

  private final PropertyReader reader;
  private final Cut[] cuts;

  /** One more than there are cuts: the first lies below them all. */
  private final Object[] cells;

  /**
   * Cuts the values.
   *
   * @param bands of one property or field, one at least
   * @param readers those of the network
   */
  Cells(Collection<PropertyBand> bands, Readers readers) {
    Asked asked = bands.iterator().next().asked();
    this.cuts =
        bands.stream()
            .flatMap(band -> Stream.of(band.from(), band.to()))
            .sorted()
            .distinct()
            .toArray(Cut[]::new);
    this.cells = new Object[cuts.length + 1];
    this.reader = readers.standingFor(asked, this::cellOf);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = asked + " " + reader.getIndex() + "/" + i;
    }
  }

  /** Returns whether a band is made of few cells. */
  boolean suit(PropertyBand band) {
    return index(band.to()) - index(band.from()) <= MOST_OF_A_BAND;
  }

  /** Returns the constraints of which just one holds if a value lies in the band, and else none. */
  List<CellConstraint> constraints(PropertyBand band) {
    List<CellConstraint> constraints = new ArrayList<>(1);
    for (int i = index(band.from()) + 1; i <= index(band.to()); i++) {
      constraints.add(new CellConstraint(band, reader, cells[i]));
    }
    return constraints;
  }

  private @Nullable Object cellOf(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts[middle].isBelow(value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return cells[low];
  }

  /** Returns the index of a cut, which is that of the cell just below it. */
  private int index(Cut cut) {
    return Arrays.binarySearch(cuts, cut);
  }
}
