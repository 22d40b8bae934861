package dev.usher.ops.explain;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.explain.Explanation;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.ops.testing.Samples;
import dev.usher.ops.text.DisplayWidth;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explanations of all sample contacts on screens of several widths. */
class ExplanationLayoutTest {
  private static final int[] WIDTHS = {80, 100, 120};
  private static final int USUAL = 47;
  private static final int LONGEST = 60;

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void everySample_fitsOntoAScreen(String policy) {
    try (Usher usher = Usher.open(PolicySource.of(policy))) {
      List<Integer> heights = new ArrayList<>();
      SoftAssertions each = new SoftAssertions();
      for (String line :
          Samples.read(Path.of("../examples/contacts/" + policy + ".jsonl")).lines().toList()) {
        AskedContact asked = ContactReader.in(usher.policy().manifest().currency()).read(line);
        Contact contact = asked.contact();
        Explanation explanation =
            usher.explain(contact, asked.at() == null ? contact.receivedAt() : asked.at());
        for (int width : WIDTHS) {
          List<StyledLine> lines =
              new ExplanationLayout(usher.policy(), explanation, width).whole(false);
          String of = contact.id() + " at " + width;
          for (StyledLine shown : lines) {
            // A line as it is coloured has the spaces at its end, if there are any.
            String text = shown.coloured().replaceAll("\u001B\\[[0-9;]*m", "");
            each.assertThat(DisplayWidth.of(text)).as("%s: %s", of, text).isBetween(0, width);
            each.assertThat(text).as(of).doesNotMatch(".* ");
          }
          each.assertThat(lines.size()).as(of).isLessThanOrEqualTo(LONGEST);
          if (width == WIDTHS[0]) {
            heights.add(lines.size());
          }
        }
      }
      each.assertThat(heights.stream().sorted().toList().get(heights.size() / 2))
          .as("the usual height of " + heights)
          .isLessThanOrEqualTo(USUAL);
      each.assertAll();
    }
  }
}
