package dev.usher.internal.form;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Mapping;
import dev.usher.internal.document.Value;
import dev.usher.internal.names.SlugHint;
import dev.usher.internal.text.KnownNames;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that a decision may hold: only those that the policy declares can be decided, and those
 * that a rule takes over from the contact, such as its account's manager. Immutable.
 */
public final class DecidedNames {
  /** What people call attributes of a decision otherwise, in small letters and with hyphens. */
  public static final Map<String, String> OTHER_ATTRIBUTES =
      Map.ofEntries(
          Map.entry("level", "tier"),
          Map.entry("approval", "approvals"),
          Map.entry("approvers", "approvals"),
          Map.entry("approve", "approvals"),
          Map.entry("hold", "holds"),
          Map.entry("action", "actions"),
          Map.entry("signal", "signals"),
          Map.entry("target", "targets"),
          Map.entry("sla", "targets"),
          Map.entry("slas", "targets"),
          Map.entry("assignee", "owner"),
          Map.entry("assigned-to", "owner"),
          Map.entry("team", "queue"),
          Map.entry("route", "queue"),
          Map.entry("priority", "severity"),
          Map.entry("category", "topic"),
          Map.entry("channel", "replyVia"),
          Map.entry("reply", "replyVia"));

  /** What people call metrics otherwise. */
  private static final Map<String, String> OTHER_METRICS =
      Map.of(
          "response", "first-response",
          "reply", "first-response",
          "first-reply", "first-response",
          "answer", "first-response",
          "resolve", "resolution",
          "solution", "resolution",
          "fix", "resolution",
          "update", "next-update",
          "escalation", "escalation-response");

  private final @Nullable Manifest manifest;
  private final Set<String> taken;

  /**
   * Makes them for a policy.
   *
   * @param manifest the policy's, or null if it is not known, so that every name may be right
   */
  public DecidedNames(@Nullable Manifest manifest) {
    this(manifest, Set.of());
  }

  private DecidedNames(@Nullable Manifest manifest, Set<String> taken) {
    this.manifest = manifest;
    this.taken = taken;
  }

  /** Returns the same, together with the texts of a contact. */
  public DecidedNames of(DocumentNode contact) {
    Set<String> texts = new HashSet<>();
    collect(contact, texts);
    return new DecidedNames(manifest, texts);
  }

  private static void collect(DocumentNode node, Set<String> texts) {
    if (node instanceof DocumentNode.Scalar scalar) {
      texts.add(scalar.text());
    } else if (node instanceof DocumentNode.Sequence list) {
      list.items().forEach(item -> collect(item, texts));
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> collect(entry.value(), texts));
    }
  }

  /** Returns a topic that the policy declares. */
  public String topic(Value value) {
    return manifest == null ? value.text() : declared(value, manifest.topics(), "a topic");
  }

  /** Returns a role, team or desk that the policy declares. */
  public String role(Value value) {
    if (manifest == null) {
      return value.words();
    }
    return declared(value, manifest.roles(), "a role, team or desk");
  }

  /** Returns a desk that the policy declares. */
  public String desk(Value value) {
    return manifest == null ? value.text() : declared(value, manifest.desks().keySet(), "a desk");
  }

  /** Returns an attribute of decisions. */
  public static Attribute attribute(Value value) {
    String key = value.text();
    return Attribute.find(key)
        .orElseThrow(
            () -> {
              List<String> known = Arrays.stream(Attribute.values()).map(Attribute::key).toList();
              return value.wrong(
                  DiagnosticCode.UNKNOWN_CONSTANT,
                  "one of " + String.join(", ", known) + " is allowed",
                  Meant.by(key, OTHER_ATTRIBUTES, known).map(Meant::hint).orElse(null));
            });
  }

  /** Returns the key of a metric. */
  public static String metric(Value value) {
    List<String> known = Arrays.stream(Metric.values()).map(Metric::key).toList();
    String key = value.text();
    if (!known.contains(key)) {
      String hint = Meant.by(key, OTHER_METRICS, known).map(Meant::hint).orElse(null);
      throw value.wrong(
          DiagnosticCode.UNKNOWN_METRIC,
          "one of " + String.join(", ", known) + " is allowed",
          hint);
    }
    return key;
  }

  private String declared(Value value, Collection<String> declared, String what) {
    String name = value.words();
    if (declared.contains(name) || taken.contains(name)) {
      return name;
    }
    Optional<String> meant =
        SlugHint.of(name).filter(declared::contains).or(() -> Nearest.to(name, declared));
    String allowed = what + " that policy.yaml declares is allowed";
    throw value.wrong(
        DiagnosticCode.UNDECLARED_NAME,
        meant.isPresent() ? allowed : allowed + KnownNames.among(declared, "; there are none"),
        meant.map(Meant::hint).orElse(null));
  }

  /** Returns a tier that the policy has. */
  public int tier(Value value) {
    if (manifest == null) {
      return value.integer();
    }
    List<String> tiers = manifest.tiers();
    if (value.isText() && tiers.contains(value.text())) {
      throw value.wrong(
          DiagnosticCode.UNKNOWN_TIER,
          "a tier from 1 to " + tiers.size() + " is allowed",
          "write " + (tiers.indexOf(value.text()) + 1));
    }
    int tier = value.integer();
    if (tier < 1 || tier > tiers.size()) {
      throw value.wrong(
          DiagnosticCode.UNKNOWN_TIER, "a tier from 1 to " + tiers.size() + " is allowed");
    }
    return tier;
  }

  /** Refuses to ask anything of the money where the policy says nothing about it. */
  public Optional<FaultException> refundRefusal(Value value) {
    return manifest == null || manifest.refunds().isPresent()
        ? Optional.empty()
        : Optional.of(
            value.fault(
                DiagnosticCode.UNDECLARED_REFUNDS,
                "no verdict is given about refunds: policy.yaml has no refunds",
                "write refunds: {unless-ruled: granted} in policy.yaml, or refused"));
  }
}
