package dev.usher.internal.dialect;

import dev.usher.internal.names.Slug;
import dev.usher.internal.text.NameList;
import dev.usher.model.time.Metric;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks the names and figures in a rule against what the manifest declares. */
final class Names {
  private static final Pattern SUBTAG = Pattern.compile("[a-z]{2,8}");
  private static final int ALL = 100;

  private final Manifest manifest;
  private final Findings findings;
  private final List<Mention> mentions = new ArrayList<>();

  Names(Manifest manifest, Findings findings) {
    this.manifest = manifest;
    this.findings = findings;
  }

  /** The made-up names so far. */
  List<Mention> mentions() {
    return mentions;
  }

  /** Checks a text; returns whether it can be used. */
  boolean text(Token at, Meaning meaning) {
    String reason = TextCheck.unusable(at.value());
    if (reason != null) {
      findings.add(at, "the text " + at.shown() + " " + reason);
      return false;
    }
    return switch (meaning) {
      case TOPIC -> declared(at, "topic", manifest.topics());
      case WORD_LIST -> declared(at, "word list", manifest.words().keySet());
      case DESK -> declared(at, "desk", manifest.desks().keySet());
      case ROLE -> declared(at, "role, team or desk", manifest.roles());
      case METRIC -> metric(at);
      case LANGUAGE -> language(at);
      case ACTION -> madeUp(at, "action");
      case HOLD -> madeUp(at, "hold");
      case SIGNAL -> madeUp(at, "signal");
      case TIER, PERCENT, FREE -> true;
    };
  }

  /** Checks a figure. */
  void figure(Token at, int figure, Meaning meaning) {
    int highest = manifest.tiers().size();
    if (meaning == Meaning.TIER && (figure < 1 || figure > highest)) {
      findings.add(
          at, "there is no tier " + figure + "; the manifest declares tiers 1 to " + highest);
    } else if (meaning == Meaning.PERCENT && (figure < 1 || figure > ALL)) {
      findings.add(at, "a share is 1 to " + ALL + " percent, not " + figure);
    }
  }

  private boolean declared(Token at, String kind, Collection<String> known) {
    if (known.contains(at.value())) {
      return true;
    }
    String message =
        at.shown()
            + " is no "
            + kind
            + " that policy.yaml declares"
            + NameList.among(known, "; it declares none");
    findings.add(at, message, Findings.didYouMean(at.value(), known));
    return false;
  }

  private boolean metric(Token at) {
    if (Metric.find(at.value()).isPresent()) {
      return true;
    }
    Collection<String> known = Arrays.stream(Metric.values()).map(Metric::key).toList();
    String message = at.shown() + " is no metric; there are " + String.join(", ", known);
    findings.add(at, message, Findings.didYouMean(at.value(), known));
    return false;
  }

  private boolean language(Token at) {
    if (SUBTAG.matcher(at.value()).matches()) {
      return true;
    }
    findings.add(
        at, "a language is its primary subtag in lower case, such as \"ko\", not " + at.shown());
    return false;
  }

  private boolean madeUp(Token at, String kind) {
    if (Slug.isOne(at.value())) {
      mentions.add(new Mention(kind, at.value(), findings.file(), at.line(), at.column()));
      return true;
    }
    String slug =
        at.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    findings.add(
        at,
        "the name of "
            + (kind.equals("action") ? "an " : "a ")
            + kind
            + " has lower-case letters, digits and hyphens only, not "
            + at.shown(),
        slug.isEmpty() ? null : "write \"" + slug + "\"");
    return false;
  }
}
