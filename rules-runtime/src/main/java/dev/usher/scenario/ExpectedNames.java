package dev.usher.scenario;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Mapping;
import dev.usher.internal.document.Value;
import dev.usher.internal.names.SlugHint;
import dev.usher.internal.text.KnownNames;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that a scenario expects: only those that the policy declares can be decided, and those that
 * a rule takes over from the contact, such as its account's manager.
 */
final class ExpectedNames {
  private final @Nullable Manifest manifest;
  private final Set<String> taken;

  /**
   * Makes them for a policy.
   *
   * @param manifest the policy's, or null if it is not known, so that every name may be right
   */
  ExpectedNames(@Nullable Manifest manifest) {
    this(manifest, Set.of());
  }

  private ExpectedNames(@Nullable Manifest manifest, Set<String> taken) {
    this.manifest = manifest;
    this.taken = taken;
  }

  /** Returns the same, together with the texts of a contact. */
  ExpectedNames of(DocumentNode contact) {
    Set<String> texts = new HashSet<>();
    collect(contact, texts);
    return new ExpectedNames(manifest, texts);
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
  String topic(Value value) {
    return manifest == null ? value.text() : declared(value, manifest.topics(), "a topic");
  }

  /** Returns a role, team or desk that the policy declares. */
  String role(Value value) {
    if (manifest == null) {
      return value.words();
    }
    return declared(value, manifest.roles(), "a role, team or desk");
  }

  /** Returns a desk that the policy declares. */
  String desk(Value value) {
    return manifest == null ? value.text() : declared(value, manifest.desks().keySet(), "a desk");
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
  int tier(Value value) {
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

  /** Refuses to expect anything of the money where the policy says nothing about it. */
  Optional<FaultException> refundRefusal(Value value) {
    return manifest == null || manifest.refunds().isPresent()
        ? Optional.empty()
        : Optional.of(
            value.fault(
                DiagnosticCode.UNDECLARED_REFUNDS,
                "no verdict is given about refunds: policy.yaml has no refunds",
                "write refunds: {unless-ruled: granted} in policy.yaml, or refused"));
  }
}
