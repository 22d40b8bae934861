package dev.usher.internal.live;

import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks against a policy that would come into force. */
record Objection(
    RefusedBy by, List<String> reasons, List<Diagnostic> diagnostics, @Nullable Throwable cause) {
  private static final int MOST = 10;

  static Objection of(RefusedBy by, List<String> reasons) {
    return new Objection(by, few(reasons), List.of(), null);
  }

  /** What the policy's files have wrong. */
  static Objection of(RefusedBy by, PolicyException mistakes) {
    List<Diagnostic> diagnostics = mistakes.diagnostics();
    return new Objection(
        by, few(diagnostics.stream().map(Diagnostic::toString).toList()), diagnostics, mistakes);
  }

  /** Something was thrown. */
  static Objection of(RefusedBy by, String what, Throwable failure) {
    return new Objection(by, List.of(what + ": " + ShownText.failure(failure)), List.of(), failure);
  }

  Reload.Refused refusing(PolicyVersion current, Instant at) {
    return new Reload.Refused(current, at, by, reasons, diagnostics, cause);
  }

  /** The first of them, and how many more there are. */
  static List<String> few(List<String> all) {
    if (all.size() <= MOST) {
      return all;
    }
    List<String> few = new ArrayList<>(all.subList(0, MOST));
    few.add("and " + (all.size() - MOST) + " more");
    return few;
  }
}
