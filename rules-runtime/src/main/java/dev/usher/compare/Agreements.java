package dev.usher.compare;

import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.stream.Stream;

/** Whose agreement one decision asks for and another one does not. */
final class Agreements {
  private Agreements() {}

  /** Returns the authorities that must agree by one decision and need not by the other. */
  static List<String> missing(Decision asked, Decision in) {
    return asked.approvals().stream()
        .filter(each -> !isAsked(new AnyOf(1, List.of(each)), in))
        .toList();
  }

  /** Returns the choices by which some must agree, and by the other decision fewer. */
  static List<AnyOf> missingChoices(Decision asked, Decision in) {
    return asked.anyOf().stream().filter(choice -> !isAsked(choice, in)).toList();
  }

  /** Returns both in words. */
  static List<String> words(Decision asked, Decision in) {
    return Stream.concat(
            missing(asked, in).stream(), missingChoices(asked, in).stream().map(AnyOf::toString))
        .toList();
  }

  /** As many of them must agree, be it by another choice, or each of them by name. */
  private static boolean isAsked(AnyOf choice, Decision in) {
    long named = choice.of().stream().filter(in.approvals()::contains).count();
    return named >= choice.need()
        || in.anyOf().stream().anyMatch(other -> atLeast(other, choice) >= choice.need());
  }

  /** How many of one choice must agree, whoever else does, for another one to be met. */
  private static long atLeast(AnyOf met, AnyOf choice) {
    return met.need() - met.of().stream().filter(each -> !choice.of().contains(each)).count();
  }
}
