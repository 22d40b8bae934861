package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what in the manifest alone cannot be meant. */
final class ManifestLint {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final Pattern FIGURE = Pattern.compile("[0-9.]+");

  private final Manifest manifest;
  private final ManifestPlaces places;
  private final Consumer<Diagnostic> found;

  ManifestLint(Manifest manifest, ManifestPlaces places, Consumer<Diagnostic> found) {
    this.manifest = manifest;
    this.places = places;
    this.found = found;
  }

  void check() {
    sharedNames();
    shares();
    holidays();
  }

  private void sharedNames() {
    for (String team : manifest.teams()) {
      if (manifest.tiers().contains(team)) {
        shared("teams", team, "tiers", "a tier's role");
      } else if (manifest.desks().containsKey(team)) {
        shared("teams", team, "desks", "a desk");
      }
    }
    for (String desk : manifest.desks().keySet()) {
      if (manifest.tiers().contains(desk)) {
        shared("desks", desk, "tiers", "a tier's role");
      }
    }
  }

  private void shared(String group, String name, String other, String kind) {
    found.accept(
        Diagnostic.of(
                DiagnosticCode.SHARED_NAME,
                places.declared(group, name),
                '"'
                    + name
                    + "\" is "
                    + kind
                    + " already, and whoever is named so is one and the same")
            .hinted("leave it out here, or give it a name of its own")
            .related(places.declared(other, name), kind + " of that name"));
  }

  /** Bounds that are not reached themselves, such as {@code <1%}, are taken for reached. */
  private void shares() {
    Map<Integer, String> expected = manifest.expected();
    if (expected.isEmpty()) {
      return;
    }
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = ALL.multiply(BigDecimal.valueOf(manifest.tiers().size() - expected.size()));
    for (String share : expected.values()) {
      Matcher figures = FIGURE.matcher(share);
      figures.find();
      BigDecimal low = new BigDecimal(figures.group());
      BigDecimal high = figures.find() ? new BigDecimal(figures.group()) : low;
      least = least.add(share.startsWith("<") ? BigDecimal.ZERO : low);
      most = most.add(share.startsWith(">") ? ALL : high);
    }
    if (least.compareTo(ALL) > 0) {
      unbalanced("at least " + least.toPlainString());
    } else if (most.compareTo(ALL) < 0) {
      unbalanced("at most " + most.toPlainString());
    }
  }

  private void unbalanced(String sum) {
    found.accept(
        Diagnostic.of(
            DiagnosticCode.UNBALANCED_SHARES,
            places.declared("expected", "tiers"),
            "the shares of the tiers add up to " + sum + " %, not to 100 %"));
  }

  private void holidays() {
    if (manifest.desks().isEmpty() || !(places.has("holidays") || places.has("exceptions"))) {
      return;
    }
    for (String desk : manifest.desks().keySet()) {
      boolean own =
          places.has("desks", desk, "holidays") || places.has("desks", desk, "exceptions");
      if (!own && !places.text("desks", desk, "hours").equals("always")) {
        found.accept(
            Diagnostic.of(
                    DiagnosticCode.DESK_WITHOUT_HOLIDAYS,
                    places.declared("desks", desk),
                    "the policy's holidays and exceptions do not close the desk \"" + desk + '"')
                .hinted("say holidays: […] for the desk, be it [] if it has none"));
      }
    }
  }
}
