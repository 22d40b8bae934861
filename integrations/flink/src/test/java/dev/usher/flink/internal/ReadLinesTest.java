package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.flink.stream.CaseRefusal;
import java.util.Currency;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // A harness says that closing it may be interrupted.
class ReadLinesTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void contacts_passWithTheCurrencyOfEveryAmount_andWrongLinesGoAside() throws Exception {
    try (var harness = ProcessFunctionTestHarnesses.forProcessFunction(ReadLines.contacts(EUR))) {
      String wrong = contact("k-1", "'refunds':5");
      harness.processElement(new StreamRecord<>(wrong));
      harness.processElement(new StreamRecord<>(contact("k-2", "'refund':5")));

      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(each -> assertThat(each.json()).contains("\"refund\":\"5.00 EUR\""));
      CaseRefusal refusal = refused(harness);
      assertThat(refusal.matter()).isEqualTo(CaseRefusal.Matter.CONTACT);
      assertThat(refusal.contact()).isEqualTo("k-1");
      assertThat(refusal.why()).contains("refunds").contains("refund");
      assertThat(refusal.line()).isEqualTo(wrong);
    }
  }

  @Test
  void events_pass_andWrongLinesGoAside() throws Exception {
    try (var harness = ProcessFunctionTestHarnesses.forProcessFunction(ReadLines.events(EUR))) {
      harness.processElement(new StreamRecord<>("{}"));
      harness.processElement(
          new StreamRecord<>(
              "{'contact':'k','event':'e','at':'2026-03-03T10:00:00Z','kind':'resolved'}"
                  .replace('\'', '"')));

      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(each -> assertThat(each.isArrival()).isFalse());
      assertThat(refused(harness).matter()).isEqualTo(CaseRefusal.Matter.EVENT);
    }
  }

  private static CaseRefusal refused(OneInputStreamOperatorTestHarness<String, CaseNews> harness) {
    return harness.getSideOutput(DecideCases.REFUSALS).element().getValue();
  }

  private static String contact(String id, String more) {
    return "{'id':'%s','receivedAt':'2026-03-03T10:00:00Z','channel':'email',%s}"
        .formatted(id, more)
        .replace('\'', '"');
  }
}
