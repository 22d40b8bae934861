package dev.usher.internal.analysis.model;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.DomainSamples;
import dev.usher.internal.space.GrantedAmounts;
import dev.usher.internal.space.Samples;
import dev.usher.internal.space.SpanSamples;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes through the rules of all versions and takes note of what they tell apart. */
final class Noted {
  private static final int DIGITS = 6;

  private final PolicyVersions versions;
  private final SpaceBuilder builder;
  private final Set<Duration> needed = new LinkedHashSet<>();

  Noted(PolicyVersions versions) {
    this.versions = versions;
    this.builder = new SpaceBuilder(versions);
    Set<String> texts = textsOfProposals();
    for (int version : versions.numbers()) {
      // Both stand in every decision, whether a rule asks for them or not; and whether there is a
      // topic is what the number of contacts on it hangs on.
      add(version, Property.TOPIC, List.of(), false);
      builder.addAbsence(version, about(Property.TOPIC));
      add(version, Property.STATED_SEVERITY, List.of(), true);
      if (manifest(version).refunds().isPresent()) {
        add(version, Property.REFUND, List.of(), false);
      }
      for (Rule rule : versions.policy(version).rules()) {
        if (rule.isEnabled()) {
          add(version, rule, texts);
        }
      }
    }
  }

  /**
   * Returns the space of the cases.
   *
   * @param heldApart whether a case may have come to another tier before under each version
   */
  Space space(boolean heldApart) {
    return new Space(versions, builder, needed, heldApart);
  }

  /** What a rule hands on may be what another one names. */
  private Set<String> textsOfProposals() {
    Set<String> texts = new LinkedHashSet<>();
    for (int version : versions.numbers()) {
      for (Rule rule : versions.policy(version).rules()) {
        for (Proposed proposed : rule.proposals()) {
          for (Argument argument : proposed.arguments()) {
            if (argument instanceof Literal.Text text) {
              texts.add(text.text());
            }
          }
        }
      }
    }
    return texts;
  }

  private void add(int version, Rule rule, Set<String> texts) {
    rule.atoms().forEach(atom -> builder.add(version, rule.question(), atom));
    for (Property property : BoundProposals.handedOn(rule)) {
      handedOn(version, property, texts);
    }
    for (Proposed proposed : rule.proposals()) {
      proposed.arguments().forEach(argument -> add(version, argument));
      money(version, proposed);
    }
  }

  private void handedOn(int version, Property property, Set<String> texts) {
    About about = about(property);
    switch (property.domain().kind()) {
      case TEXT -> builder.add(version, about, samples(version, property), texts, true);
      case CONSTANT, YES_NO ->
          builder.add(version, about, samples(version, property), List.of(), true);
      // Of figures there are too many: what is handed on stands for itself.
      case TEXTS, AMOUNT, WHOLE, SHARE, NUMBER -> {}
    }
  }

  private void add(int version, Argument argument) {
    Object value = argument.value().orElse(null);
    if (value instanceof BeforeNeeded before) {
      Set<Duration> spans = new LinkedHashSet<>();
      if (before.span() instanceof Elapsed span) {
        spans.add(span.length());
        needed.add(span.length());
      }
      need(version, spans);
    } else if (argument instanceof Argument.Call call && isAboutNeed(call)) {
      need(version, Set.of());
    }
    if (argument instanceof Argument.Call call) {
      call.arguments().forEach(each -> add(version, each));
    }
  }

  /** Whatever desk a variable hands it, it counts back from the need. */
  private static boolean isAboutNeed(Argument.Call call) {
    return call.word() == HelperWord.BY_NEEDED || call.word() == HelperWord.BEFORE_NEEDED;
  }

  private void need(int version, Set<Duration> spans) {
    builder.add(version, new About.Need(), new SpanSamples(null), spans, false);
  }

  /** What is granted hangs on what is asked for, where it is limited, and on a field's number. */
  private void money(int version, Proposed proposed) {
    List<Object> values = Argument.values(proposed.arguments()).orElse(List.of());
    if (proposed.verb() == Verb.CAP || proposed.verb() == Verb.GRANT) {
      add(version, Property.REFUND, GrantedAmounts.of(proposed), false);
    } else if (proposed.verb() == Verb.GRANT_PER && values.size() > 1) {
      add(version, Property.REFUND, List.of(), false);
      List<Object> field = List.of(values.get(1));
      Subject.Inquired subject =
          new Subject.Inquired(
              Inquiry.NUMBER,
              List.of(new Literal.Text((String) values.get(1), Place.NOWHERE)),
              Place.NOWHERE,
              Place.NOWHERE);
      builder.add(
          version,
          new About.Reply(new Asked.OfInquiry(Inquiry.NUMBER, field)),
          new DomainSamples(manifest(version)).of(subject),
          bounds(version, values.get(0)),
          false);
    } else if (proposed.verb() == Verb.REFUSE) {
      add(version, Property.REFUND, List.of(), false);
    }
  }

  /** Returns from how many of them on an amount for each comes to more than a rule's cap. */
  private List<BigDecimal> bounds(int version, Object each) {
    BigDecimal amount = GrantedAmounts.figures(List.of(each)).get(0);
    List<BigDecimal> bounds = new ArrayList<>();
    bounds.add(BigDecimal.ZERO);
    for (Rule rule : versions.policy(version).rules()) {
      for (Proposed proposed : rule.proposals()) {
        if (proposed.verb() == Verb.CAP && amount.signum() > 0) {
          GrantedAmounts.of(proposed)
              .forEach(cap -> bounds.add(cap.divide(amount, DIGITS, RoundingMode.HALF_EVEN)));
        }
      }
    }
    return bounds;
  }

  private void add(int version, Property property, Collection<?> bounds, boolean apart) {
    builder.add(version, about(property), samples(version, property), bounds, apart);
  }

  private static About about(Property property) {
    return new About.Reply(new Asked.OfProperty(property));
  }

  private Samples samples(int version, Property property) {
    return new DomainSamples(manifest(version)).of(new Subject.Named(property, Place.NOWHERE));
  }

  private Manifest manifest(int version) {
    return versions.manifest(version);
  }
}
