package dev.usher.internal.log;

import dev.usher.model.Contact;
import dev.usher.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Makes the mask for each line. For one thread. */
public final class Masks {
  private final MaskSettings settings;

  /** Of the policy that decided last. */
  private @Nullable PolicyTexts own;

  /** Makes some. */
  public Masks(MaskSettings settings) {
    this.settings = settings;
  }

  /** Returns the mask for a line on a contact. */
  public LineMask line(Policy policy, Contact contact) {
    PolicyTexts texts = own;
    if (texts == null || !texts.areOf(policy)) {
      texts = new PolicyTexts(policy);
      own = texts;
    }
    return new LineMask(settings, texts, contact);
  }
}
