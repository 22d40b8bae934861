package dev.usher.model;

import dev.usher.model.internal.Parts;
import dev.usher.model.internal.ShownText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a contact says of a field that a policy declares for itself, as JSON would say it. What it
 * means there, such as an amount or a moment, is the policy's to say. Immutable and safe to share
 * between threads.
 */
public sealed interface FieldValue {

  /**
   * A number; an amount in the policy's currency too.
   *
   * @param number the number, below 10^18 in size and with at most 18 decimals; never null
   */
  record OfNumber(BigDecimal number) implements FieldValue {

    /** Drops what does not change the number: 2.50 is 2.5. */
    public OfNumber {
      // Far too many digits are for the contact to refuse, not to be written out here.
      BigDecimal plain = Parts.needed("number", number).stripTrailingZeros();
      boolean hundreds = plain.scale() < 0 && plain.scale() > -100;
      number = hundreds ? plain.setScale(0) : plain;
    }
  }

  /**
   * Yes or no.
   *
   * @param yes whether it is yes
   */
  record OfYesNo(boolean yes) implements FieldValue {}

  /**
   * A text; an amount such as {@code 120.00 USD} and a moment in ISO 8601 with an offset too.
   *
   * @param text the text, without hidden characters and not blank; never null
   */
  record OfText(String text) implements FieldValue {

    /**
     * Checks the part.
     *
     * @throws NullPointerException if it is null
     */
    public OfText {
      Parts.needed("text", text);
    }

    /** Returns the text, shortened and safe to log. */
    @Override
    public String toString() {
      return ShownText.quoted(text);
    }
  }

  /**
   * Several texts.
   *
   * @param texts the texts, sorted, each once; at most 1,000
   */
  record OfTexts(Set<String> texts) implements FieldValue {

    /**
     * Copies the set.
     *
     * @throws NullPointerException if it is null or holds null
     */
    public OfTexts {
      texts = Collections.unmodifiableSet(new TreeSet<>(Parts.list("texts", texts)));
    }

    /** Returns the texts, shortened and safe to log. */
    @Override
    public String toString() {
      return ShownText.excerpt(texts.toString());
    }
  }

  /** Returns a whole number. */
  static FieldValue of(long number) {
    return new OfNumber(BigDecimal.valueOf(number));
  }

  /** Returns a number. */
  static FieldValue of(BigDecimal number) {
    return new OfNumber(number);
  }

  /** Returns yes or no. */
  static FieldValue of(boolean yes) {
    return new OfYesNo(yes);
  }

  /** Returns a text. */
  static FieldValue of(String text) {
    return new OfText(text);
  }

  /** Returns several texts. */
  static FieldValue of(Collection<String> texts) {
    return new OfTexts(new TreeSet<>(Parts.list("texts", texts)));
  }

  /** Returns an amount in a currency, as the text that says it. */
  static FieldValue of(Money amount) {
    return new OfText(Parts.needed("amount", amount).toString());
  }

  /** Returns a moment, as the text that says it. */
  static FieldValue of(Instant moment) {
    return new OfText(Parts.needed("moment", moment).toString());
  }
}
