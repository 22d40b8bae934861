package dev.usher.internal.live;

import dev.usher.compare.ChangeKind;
import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.live.ReloadGates;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ShownText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has both policies decide a sample of contacts, and counts what changes. */
final class SampleGate {
  private final ReloadGates gates;
  private final DecidingPolicy before;
  private final DecidingPolicy after;
  private final List<String> changed = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();

  /**
   * What came of a contact.
   *
   * @param decision null if the contact was refused
   * @param refusal why it was; null if it was not
   */
  private record Outcome(@Nullable Decision decision, @Nullable String refusal) {}

  private SampleGate(ReloadGates gates, DecidingPolicy before, DecidingPolicy after) {
    this.gates = gates;
    this.before = before;
    this.after = after;
  }

  /** Returns what speaks against the later policy, or null if nothing does. */
  static @Nullable Objection of(
      ReloadGates gates, List<AskedContact> sample, DecidingPolicy before, DecidingPolicy after) {
    SampleGate gate = new SampleGate(gates, before, after);
    sample.forEach(gate::compare);
    List<String> reasons = gate.reasons(sample.size());
    return reasons.isEmpty() ? null : Objection.of(RefusedBy.SAMPLE, reasons);
  }

  private List<String> reasons(int asked) {
    List<String> reasons = new ArrayList<>();
    if (changed.size() * 100.0 > gates.mostChanged() * asked) {
      reasons.add(
          "%d of %d contacts would be decided otherwise, at most %s %% may: %s"
              .formatted(
                  changed.size(),
                  asked,
                  BigDecimal.valueOf(gates.mostChanged()).stripTrailingZeros().toPlainString(),
                  String.join("; ", Objection.few(changed))));
    }
    if (!gates.approvalsMayBeLost() && !lost.isEmpty()) {
      reasons.add(
          "%d of %d contacts would lose an approval, none may: %s"
              .formatted(lost.size(), asked, String.join("; ", Objection.few(lost))));
    }
    return reasons;
  }

  private void compare(AskedContact asked) {
    String contact = ShownText.excerpt(asked.contact().id());
    Outcome old = outcome(before, asked);
    Outcome young = outcome(after, asked);
    Decision was = old.decision();
    Decision is = young.decision();
    if (was != null && is != null) {
      DecisionDifference difference = DecisionDifference.between(was, is);
      if (isActedUpon(difference)) {
        changed.add(contact + " (" + parts(difference) + ")");
      }
      List<String> approvals = difference.approvalsLost();
      if (!approvals.isEmpty()) {
        lost.add(contact + " (" + String.join(", ", approvals) + ")");
      }
    } else if (was != null) {
      changed.add(contact + " (refused: " + young.refusal() + ")");
    } else if (is != null) {
      changed.add(contact + " (decided, which has been refused: " + old.refusal() + ")");
    }
  }

  /** Whoever acts upon a decision finds the next review by asking. */
  private static boolean isActedUpon(DecisionDifference difference) {
    return difference.kinds().stream().anyMatch(kind -> kind != ChangeKind.REVIEW);
  }

  private static String parts(DecisionDifference difference) {
    return difference.parts().stream().map(ChangedPart::key).collect(Collectors.joining(", "));
  }

  /** Whatever is thrown for a contact is what came of it, as it is for a host. */
  private static Outcome outcome(DecidingPolicy policy, AskedContact asked) {
    try {
      return new Outcome(policy.decide(asked.contact(), asked.moment()), null);
    } catch (RuntimeException refused) {
      return new Outcome(null, ShownText.failure(refused));
    }
  }
}
