package dev.usher.internal.analysis.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which dimensions are told apart: those first that are asked about most, and then
 * each towards those that it is asked about together with, so that little has to be kept in mind on
 * the way down.
 */
final class DimensionOrder {
  private static final int ROUNDS = 20;

  private DimensionOrder() {}

  /** Returns all dimensions' numbers, in an order that suits some terms. */
  static int[] of(Terms terms, Collection<Term> about) {
    List<Term> cone = Cone.of(about);
    double[] place = new double[terms.dimensions()];
    int[] asked = new int[place.length];
    List<int[]> together = new ArrayList<>();
    for (Term each : cone) {
      int[] near =
          each.parts().stream()
              .filter(Term.In.class::isInstance)
              .mapToInt(part -> ((Term.In) part).dimension())
              .toArray();
      for (int dimension : near) {
        asked[dimension]++;
      }
      if (near.length > 1) {
        together.add(near);
      }
    }
    Integer[] order = new Integer[place.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> -asked[i]));
    for (int round = 0; round < ROUNDS; round++) {
      number(order, place);
      pull(place, together);
      Arrays.sort(order, Comparator.comparingDouble(i -> place[i]));
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static void number(Integer[] order, double[] place) {
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
  }

  /** Moves each dimension to the middle of the middles of whatever it is part of. */
  private static void pull(double[] place, List<int[]> together) {
    double[] sum = new double[place.length];
    int[] count = new int[place.length];
    for (int[] near : together) {
      double middle = 0;
      for (int dimension : near) {
        middle += place[dimension];
      }
      middle /= near.length;
      for (int dimension : near) {
        sum[dimension] += middle;
        count[dimension]++;
      }
    }
    for (int i = 0; i < place.length; i++) {
      if (count[i] > 0) {
        place[i] = sum[i] / count[i];
      }
    }
  }
}
