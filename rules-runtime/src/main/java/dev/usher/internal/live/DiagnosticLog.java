package dev.usher.internal.live;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.Policy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what is to be said about a policy that came into force: a line for each, and once. */
final class DiagnosticLog {
  /** A log is no place to read more than this; the rest is counted. */
  static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");

  private DiagnosticLog() {}

  static void tell(Policy policy) {
    String name = policy.ref().name();
    List<Diagnostic> all = policy.diagnostics();
    for (Diagnostic each : all.subList(0, Math.min(MOST, all.size()))) {
      String words = ShownText.escaped(each.toString());
      if (each.severity() == DiagnosticSeverity.INFO) {
        LOG.info("Policy {}: {} [{}]", name, words, each.code().id());
      } else {
        LOG.warn("Policy {}: {} [{}]", name, words, each.code().id());
      }
    }
    if (all.size() > MOST) {
      LOG.warn("Policy {}: there is more to say, {} in all", name, all.size());
    }
  }
}
