package dev.usher.internal.invariant;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlPlaces;
import dev.usher.internal.form.DecidedNames;
import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.manifest.ManifestReading;
import dev.usher.internal.names.Slug;
import dev.usher.internal.names.SlugHint;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.time.Metric;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.rule.Place;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words for what decisions have, and checks the names in them. */
final class FeatureReader {
  private static final Pattern WORD = Pattern.compile("([^.\\s<>=:]+)(?:\\s*(\\.|>=)\\s*(\\S+))?");
  private static final int ATTRIBUTE = 1;
  private static final int SIGN = 2;
  private static final int VALUE = 3;

  /** Other ways in which people write such a word. */
  private static final Pattern COMPARED = Pattern.compile("(\\w+)(?:[.=:]|\\s)+([^\\s<>]\\S*)");

  private static final Set<ManifestPart> ROLES =
      EnumSet.of(ManifestPart.TIERS, ManifestPart.TEAMS, ManifestPart.DESKS);

  private final YamlPlaces places;
  private final DecidedNames names;
  private final Set<ManifestPart> unknown;

  FeatureReader(YamlPlaces places, @Nullable ManifestReading manifest) {
    this.places = places;
    this.names = new DecidedNames(manifest == null ? null : manifest.known());
    this.unknown =
        manifest == null ? EnumSet.noneOf(ManifestPart.class) : Set.copyOf(manifest.unknown());
  }

  /** Reads what decisions always or never have. */
  Feature had(Value word) {
    Feature feature = feature(word);
    if (feature.value() == null) {
      switch (feature.attribute()) {
        case TIER -> throw needsValue(word, "the least one", "tier >= 2");
        case SEVERITY -> throw needsValue(word, "the least one", "severity >= HIGH");
        case OWNER -> throw needsValue(word, "a name", null);
        case QUEUE -> throw needsValue(word, "a name", null);
        case TOPIC,
            VIP,
            EMERGENCY,
            SIGNALS,
            REPLY_VIA,
            APPROVALS,
            ANY_OF,
            HOLDS,
            REFUND,
            TARGETS,
            ACTIONS -> {}
      }
    }
    return feature;
  }

  /** Reads what never falls. */
  Feature falling(Value word) {
    Feature feature = feature(word);
    if (feature.value() == null) {
      switch (feature.attribute()) {
        case OWNER, QUEUE, TOPIC, REPLY_VIA, REFUND ->
            throw word.wrong("it has no order; with a name it is allowed, and there or not there");
        case TIER,
            SEVERITY,
            VIP,
            EMERGENCY,
            SIGNALS,
            APPROVALS,
            ANY_OF,
            HOLDS,
            TARGETS,
            ACTIONS -> {}
      }
    }
    return feature;
  }

  private static FaultException needsValue(Value word, String what, @Nullable String example) {
    return word.wrong(
        "every decision has one, so " + what + " is needed",
        example == null ? "write " + word.text() + ". and the name" : "write " + example + ", say");
  }

  private Feature feature(Value word) {
    String text = word.words();
    Matcher matcher = WORD.matcher(text);
    if (!matcher.matches()) {
      throw unreadable(word);
    }
    boolean alone = matcher.group(VALUE) == null;
    Attribute attribute = attribute(word, part(word, matcher, ATTRIBUTE), alone);
    if (!alone && ">=".equals(matcher.group(SIGN)) != isLevel(attribute)) {
      throw unreadable(word);
    }
    String value = alone ? null : named(attribute, part(word, matcher, VALUE));
    return new Feature(attribute, value, places.of(scalar(word)).place(0, text.length()));
  }

  private static boolean isLevel(Attribute attribute) {
    return attribute == Attribute.TIER || attribute == Attribute.SEVERITY;
  }

  /** What stands alone may be a metric whose attribute was left out. */
  private static Attribute attribute(Value word, Value first, boolean alone) {
    if (alone && Metric.find(first.text()).isPresent()) {
      throw word.wrong(
          DiagnosticCode.UNKNOWN_CONSTANT,
          "a metric stands behind targets",
          "write targets." + first.text());
    }
    return DecidedNames.attribute(first);
  }

  private static FaultException unreadable(Value word) {
    Matcher compared = COMPARED.matcher(word.text());
    String hint = null;
    if (compared.matches()) {
      boolean level = Attribute.find(compared.group(1)).filter(FeatureReader::isLevel).isPresent();
      hint = "write " + compared.group(1) + (level ? " >= " : ".") + compared.group(2);
    }
    return word.wrong(
        "an attribute is allowed, alone or with a dot and a name, or tier or severity with >= and"
            + " the least one",
        hint);
  }

  private String named(Attribute attribute, Value value) {
    return switch (attribute) {
      case TOPIC -> unknown.contains(ManifestPart.TOPICS) ? value.words() : names.topic(value);
      case SEVERITY -> Constants.read(value, Severity.class).name();
      case VIP, EMERGENCY, ANY_OF -> throw value.wrong("nothing is allowed behind " + attribute);
      case SIGNALS, HOLDS, ACTIONS -> madeUp(value);
      case TIER -> tier(value);
      case OWNER, QUEUE, APPROVALS -> role(value);
      case REPLY_VIA -> Constants.read(value, Channel.class).name();
      case REFUND -> verdict(value);
      case TARGETS -> DecidedNames.metric(value);
    };
  }

  private String role(Value value) {
    boolean any = unknown.stream().anyMatch(ROLES::contains);
    return any ? value.words() : names.role(value);
  }

  /** A figure within a word has no quotes of its own. */
  private String tier(Value value) {
    DocumentNode node = value.node();
    Place place = new Place("", node.line(), node.column(), node.length());
    Value bare = scalar(value, place, DocumentNode.Notation.PLAIN, value.text());
    return String.valueOf(unknown.contains(ManifestPart.TIERS) ? bare.integer() : names.tier(bare));
  }

  private String verdict(Value value) {
    if (!unknown.contains(ManifestPart.REFUNDS)) {
      names
          .refundRefusal(value)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
    return Constants.read(value, RefundVerdict.class).name();
  }

  private static String madeUp(Value value) {
    if (!Slug.isOne(value.text())) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_NAME,
          "a name of small letters a-z, digits and hyphens is allowed",
          SlugHint.hint(value.text()));
    }
    return value.text();
  }

  /** A piece of a word as a value of its own, with its very place. */
  private Value part(Value word, Matcher matcher, int group) {
    Place place = places.of(scalar(word)).place(matcher.start(group), matcher.end(group));
    return scalar(word, place, DocumentNode.Notation.TEXT, matcher.group(group));
  }

  private static Value scalar(
      Value word, Place place, DocumentNode.Notation notation, String text) {
    return Value.of(
        word.path(),
        new DocumentNode.Scalar(place.line(), place.column(), place.length(), notation, text));
  }

  private static DocumentNode.Scalar scalar(Value word) {
    return (DocumentNode.Scalar) word.node();
  }
}
