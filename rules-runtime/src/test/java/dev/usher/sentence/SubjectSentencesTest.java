package dev.usher.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Subject;
import dev.usher.testing.SamplePolicy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What conditions ask about, said by itself. */
class SubjectSentencesTest {
  private static final Place HERE = Place.NOWHERE;
  private static final Sentences SENTENCES = Sentences.of(SamplePolicy.manifest());

  @Test
  void property_isTheThing_orTheStatement() {
    assertThat(SENTENCES.subject(new Subject.Named(Property.REFUND, HERE))).isEqualTo("the refund");
    assertThat(SENTENCES.subject(new Subject.Named(Property.IMPACT_OUTAGE, HERE)))
        .isEqualTo("a service is down");
  }

  @Test
  void inquiry_isNamedWithItsArguments_andEndsWithoutAComma() {
    Argument days =
        new Argument.Call(
            HelperWord.DAYS,
            List.of(new Literal.Figure(BigDecimal.valueOf(7), false, HERE)),
            HERE,
            HERE);

    assertThat(
            SENTENCES.subject(
                new Subject.Inquired(Inquiry.CONTACTS_WITHIN, List.of(days), HERE, HERE)))
        .isEqualTo("the number of contacts in the last 7 days, this one included");
  }
}
