package dev.usher.internal.analysis.witness;

import dev.usher.internal.space.About;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Intake;
import dev.usher.policy.rule.Property;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Finds an id that lies in the samples that it is to lie in, and in no others. */
final class WantedId {
  private static final String STEM = "contact";

  private final List<Want> texts;
  private final List<Want> samples;

  WantedId(Wants wants) {
    this.texts = wants.about(Wants.about(Property.ID));
    this.samples = wants.about(new About.Sample());
  }

  /**
   * Returns the id.
   *
   * @throws NoExampleException if none is found
   */
  String id() {
    String found = Texts.find("id", texts, List.of(STEM), this::isInSamples);
    return found == null ? STEM : found;
  }

  private boolean isInSamples(String id) {
    if (samples.isEmpty()) {
      return true;
    }
    Contact contact =
        Contact.builder(id, Instant.parse("2026-03-04T10:00:00Z"), Channel.EMAIL).build();
    Intake fact =
        new Intake(
            new AtReceipt(contact, ZoneOffset.UTC, false, null, CaseMessage.EMPTY), proposal -> {});
    return samples.stream().allMatch(each -> isIn(fact, each));
  }

  private static boolean isIn(Intake fact, Want want) {
    if (want.index() > 0) {
      Object before = want.dimension().classes().get(want.index() - 1).last();
      if (before instanceof Integer percent && fact.inSample(percent)) {
        return false;
      }
    }
    return fact.inSample((Integer) Objects.requireNonNull(want.wanted().last()));
  }
}
