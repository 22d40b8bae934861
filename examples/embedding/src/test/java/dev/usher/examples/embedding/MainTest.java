package dev.usher.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  @Test
  void refundOf750_namesOwnerDeadlinesApproverAndReasons() {
    Main.main(new String[0]);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .startsWith(
            "owner     cs-lead",
            "by when   escalation-response 2026-03-03T05:00:00Z",
            "by when   first-response 2026-03-03T03:00:00Z",
            "approval  cs-lead")
        .contains(
            "because   Refunds of 500 to 2,000 go to the CS lead: tier 3",
            "because   Refunds of 500 to 2,000 go to the CS lead: approval by cs-lead")
        .allMatch(line -> line.matches("(owner|by when|approval|because) +\\S.*"));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void refundInAnotherCurrency_isRefusedByNameOfTheField() {
    Main.main(new String[] {"750.00 EUR"});

    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("No decision. Please correct refund is 750.00 EUR");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
