package dev.usher.sentence;

import dev.usher.internal.evaluate.Comparison;
import dev.usher.internal.evaluate.Requirement;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Operator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By how much a value misses what is wanted of it: the way to the nearest value that meets it.
 * Amounts lie on the currency's smallest unit, whole numbers and ranks on 1, other figures on the
 * last decimal of the value or of the figure it is compared with. Immutable.
 *
 * @param by how far away that value is; above 0
 * @param upwards whether it lies above the value met
 */
public record Gap(BigDecimal by, boolean upwards) {

  /**
   * Returns the gap between a value and what an atom wants, or null if the atom holds, if nothing
   * was met, or where there is no distance: between texts, or where any other value would do.
   *
   * @param digits how many decimals the policy's currency has
   */
  static @Nullable Gap of(Atom atom, @Nullable Object met, int digits) {
    Comparison comparison = Comparison.of(atom);
    Domain domain = atom.subject().domain();
    if (met == null
        || comparison.negated()
        || !domain.hasOrder()
        || comparison.requirement().isMetBy(met)) {
      return null;
    }
    BigDecimal from = position(met);
    return nearest(comparison.requirement(), from, domain, digits)
        .filter(each -> isPossible(each, domain, digits))
        .map(each -> each.subtract(from))
        .min((one, other) -> one.abs().compareTo(other.abs()))
        .map(way -> new Gap(way.abs().stripTrailingZeros(), way.signum() > 0))
        .orElse(null);
  }

  private static Stream<BigDecimal> nearest(
      Requirement requirement, BigDecimal from, Domain domain, int digits) {
    if (requirement instanceof Requirement.Size size) {
      BigDecimal bound = position(size.bound());
      int finest = Math.max(decimals(from), decimals(bound));
      return Stream.of(nearest(size.order(), bound, decimals(domain, digits, finest)));
    } else if (requirement instanceof Requirement.Same same) {
      return Stream.of(position(same.wanted()));
    } else if (requirement instanceof Requirement.OneOf oneOf) {
      return oneOf.wanted().stream().map(Gap::position);
    }
    return Stream.empty();
  }

  private static BigDecimal nearest(Operator order, BigDecimal bound, int decimals) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    return switch (order) {
      case AT_LEAST -> bound.setScale(decimals, RoundingMode.CEILING);
      case MORE -> bound.setScale(decimals, RoundingMode.FLOOR).add(unit);
      case AT_MOST -> bound.setScale(decimals, RoundingMode.FLOOR);
      case LESS -> bound.setScale(decimals, RoundingMode.CEILING).subtract(unit);
      case EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS ->
          throw new IllegalStateException(order + " compares no sizes");
    };
  }

  /** Returns how many decimals a value of a domain may have; that many at most, if any. */
  private static int decimals(Domain domain, int digits, int finest) {
    return switch (domain.kind()) {
      case AMOUNT -> digits;
      case WHOLE, CONSTANT, TEXT, TEXTS, YES_NO -> 0;
      case SHARE, NUMBER -> finest;
    };
  }

  private static int decimals(BigDecimal figure) {
    return Math.max(0, figure.stripTrailingZeros().scale());
  }

  private static boolean isPossible(BigDecimal figure, Domain domain, int digits) {
    boolean between = decimals(figure) > decimals(domain, digits, decimals(figure));
    boolean belowAll = figure.signum() < 0 && domain.kind() != Domain.Kind.NUMBER;
    int members = domain.members().size();
    boolean aboveAll = members > 0 && figure.compareTo(BigDecimal.valueOf(members)) >= 0;
    return !between && !belowAll && !aboveAll;
  }

  @SuppressWarnings("EnumOrdinal") // Ranks lie one apart in their order.
  private static BigDecimal position(Object value) {
    return value instanceof Enum<?> rank
        ? BigDecimal.valueOf(rank.ordinal())
        : ValueWords.decimal(value);
  }
}
