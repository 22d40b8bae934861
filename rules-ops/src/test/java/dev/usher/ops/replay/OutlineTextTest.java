package dev.usher.ops.replay;

import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.log.LogLineReader;
import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTextTest {
  private static final LogLineReader READER = new LogLineReader();

  @Test
  void outline_isTheLine_withoutItsReasonsAndItsTimeline() {
    try (Usher usher = Usher.open("kyndof")) {
      LoggedDecision logged =
          Logs.logged(
              usher,
              contact(
                  "c\\\"reasons\\\":[",
                  "\"refund\":\"450.00 USD\"",
                  "\"message\":\"\\\\\\\"reasons\\\":[{\\\\\"",
                  "\"labels\":[\"timeline\",\"reasons\"]"));
      String line = Logs.line(logged);

      String outline = OutlineText.of(line);

      assertThat(outline).hasSizeLessThan(line.length() / 2);
      Decision decision = logged.decision().orElseThrow();
      assertThat(READER.read(outline, 1))
          .isEqualTo(
              LoggedDecision.decided(
                      decision.toBuilder().reasons(List.of()).timeline(List.of()).build(),
                      Logs.TOOK)
                  .carrying(logged.contact().orElseThrow()));
    }
  }

  @Test
  void whatHasAnotherForm_staysAsItIs() {
    for (String line :
        List.of(
            "",
            "{",
            "\"",
            "[]]",
            "{\"reasons\":[1]}",
            "{\"decision\":{\"reasons\":[{}",
            "{\"decision\":{\"reasons\":[\"a]",
            "{\"decision\":{\"reasons\": [1]}}",
            "{\"decision\":{\"why\":\"\\\\\\\"reasons\\\":[1]\"}}",
            "{\"decision\":{\"deeper\":{\"reasons\":[1]}}}")) {
      assertThat(OutlineText.of(line)).isEqualTo(line);
    }
    assertThat(OutlineText.of("{\"decision\":{\"reasons\":[{\"a\":[\"]\"]}],\"x\":1}}"))
        .isEqualTo("{\"decision\":{\"reasons\":[],\"x\":1}}");
    assertThat(OutlineText.of("{\"decision\":{\"why\":\"\\\"[\\\\\",\"reasons\":[1]}}"))
        .isEqualTo("{\"decision\":{\"why\":\"\\\"[\\\\\",\"reasons\":[]}}");
  }

  @Test
  void theFewest_areTheFirst_inOrder() {
    Fewest<Integer> fewest = new Fewest<>(3);
    List.of(5, 1, 4, 1, 9, 2).forEach(fewest::add);
    assertThat(fewest.inOrder()).containsExactly(1, 1, 2);
    Fewest<Integer> none = new Fewest<>(0);
    none.add(1);
    assertThat(none.inOrder()).isEmpty();
  }
}
