package dev.usher.compare;

import dev.usher.internal.text.ClockText;
import dev.usher.model.Money;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import dev.usher.model.internal.ConstantName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a part of a decision has changed, in words. */
final class PartChange {
  private static final String NONE = "none";

  private final Decision before;
  private final Decision after;
  private final ZoneId zone;
  private final DecisionWords was;
  private final DecisionWords is;

  PartChange(Decision before, Decision after) {
    this.before = before;
    this.after = after;
    this.zone = after.policy().zone();
    this.was = new DecisionWords(before, zone);
    this.is = new DecisionWords(after, zone);
  }

  /** Returns how something turns into something else. */
  static String turn(String before, String after) {
    return before + " becomes " + after;
  }

  String of(String part) {
    return switch (part) {
      case ChangedPart.ESCALATIONS ->
          changes(
              before.escalations(),
              after.escalations(),
              PartKinds::reachTheSame,
              is::escalation,
              (one, other) -> "tier " + one.tier() + " " + turn(one.at(), other.at()));
      case ChangedPart.CONFLICTS ->
          changes(
              before.conflicts(),
              after.conflicts(),
              PartKinds::areOnTheSame,
              is::conflict,
              this::conflict);
      case ChangedPart.NEXT_REVIEW -> turn(before.nextReview(), after.nextReview());
      default -> of(Attribute.find(part).orElseThrow(), part);
    };
  }

  private String of(Attribute attribute, String part) {
    return switch (attribute) {
      case TOPIC, SEVERITY, VIP, EMERGENCY, TIER, OWNER, QUEUE, REPLY_VIA -> one(part);
      case SIGNALS, APPROVALS, ANY_OF, HOLDS ->
          changes(
              was.of(part), is.of(part), (one, other) -> false, each -> each, (one, other) -> "");
      case REFUND -> refund(part);
      case TARGETS ->
          changes(
              before.targets(), after.targets(), PartKinds::areOfTheSame, is::target, this::target);
      case ACTIONS ->
          changes(
              before.actions(), after.actions(), PartKinds::areTheSame, is::action, this::action);
    };
  }

  private String one(String part) {
    return turn(orNone(was.of(part)), orNone(is.of(part)));
  }

  private static String orNone(List<String> words) {
    return words.isEmpty() ? NONE : words.get(0);
  }

  /** What is said of the money may be the same words, and what is asked for another amount. */
  private String refund(String part) {
    return was.of(part).equals(is.of(part))
        ? "asked " + turn(asked(before.refund()), asked(after.refund()))
        : one(part);
  }

  private static String asked(@Nullable Refund refund) {
    Money asked = refund == null ? null : refund.asked();
    return asked == null ? NONE : asked.toString();
  }

  /** The moment tells most; the span and the state follow from it. */
  private String target(Target one, Target other) {
    String change;
    if (!one.due().equals(other.due())) {
      change = turn(one.due(), other.due());
    } else if (!one.within().equals(other.within())) {
      change = turn("within " + one.within(), "within " + other.within());
    } else {
      change = turn(state(one), state(other));
    }
    return one.metric().key() + " " + change;
  }

  private String state(Target target) {
    Instant met = target.metAt();
    return ConstantName.of(target.state())
        + (met == null ? "" : " at " + ClockText.dated(zone, met));
  }

  private String action(Action one, Action other) {
    List<String> changes = new ArrayList<>();
    if (!Objects.equals(one.by(), other.by())) {
      changes.add("by " + turn(orNone(one.by()), orNone(other.by())));
    }
    if (!Objects.equals(one.due(), other.due())) {
      changes.add("due " + turn(one.due(), other.due()));
    }
    if (!Objects.equals(one.from(), other.from())) {
      changes.add("from " + turn(one.from(), other.from()));
    }
    return one.name() + " " + String.join(" and ", changes);
  }

  private static String orNone(@Nullable String text) {
    return text == null ? NONE : text;
  }

  /** Values that are the same stand beside other rules. */
  private String conflict(Conflict one, Conflict other) {
    return one.values().equals(other.values())
        ? is.conflict(other) + " by other rules"
        : turn(was.conflict(one), is.conflict(other));
  }

  private String turn(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other == null
        ? turn(orNone(one), orNone(other))
        : Clocks.turn(zone, one, other, after.at());
  }

  private String orNone(@Nullable Instant moment) {
    return moment == null ? NONE : ClockText.dated(zone, moment);
  }

  private static <T> String changes(
      List<T> before,
      List<T> after,
      BiPredicate<T, T> same,
      Function<T, String> words,
      Change<T> change) {
    List<String> changes = new ArrayList<>();
    Pairs.of(before, after, same)
        .eachLost(each -> changes.add("−" + words.apply(each)))
        .eachOther((one, other) -> changes.add(change.words(one, other)))
        .eachAdded(each -> changes.add("+" + words.apply(each)));
    return String.join(", ", changes);
  }

  /** How one entry of a list has changed. */
  private interface Change<T> {
    String words(T before, T after);
  }
}
