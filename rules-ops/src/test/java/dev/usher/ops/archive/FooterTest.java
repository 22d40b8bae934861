package dev.usher.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.archive.Footer.Exits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of a help is taken apart into what pages have sections for. */
class FooterTest {

  @Test
  void examplesCodesAndNotes_areToldApart() {
    assertThat(
            Footer.of(
                "  usher a b",
                "  usher a c | d",
                "",
                "For a file: usher a -o e",
                "It is quick. Exit codes: 0 well; 1 not; or a line",
                "is bad; 2 wrong",
                "use, as in 2.5 cases. More",
                "there is to say."))
        .isEqualTo(
            new Footer(
                List.of("usher a b", "usher a c | d"),
                List.of("For a file: usher a -o e", "It is quick.", "More there is to say."),
                List.of(
                    new Exits("0", "well"),
                    new Exits("1", "not; or a line is bad"),
                    new Exits("2", "wrong use, as in 2.5 cases"))));
  }

  @Test
  void twoCodesOfOneMeaning_stayTogether() {
    assertThat(Footer.of("Exit codes: 0 or 130 once it is ended; 2 wrong use.").exits())
        .containsExactly(new Exits("0 or 130", "once it is ended"), new Exits("2", "wrong use"));
  }

  @Test
  void nothing_isNothing() {
    assertThat(Footer.of()).isEqualTo(new Footer(List.of(), List.of(), List.of()));
  }
}
