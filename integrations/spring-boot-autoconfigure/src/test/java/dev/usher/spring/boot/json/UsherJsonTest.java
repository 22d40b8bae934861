package dev.usher.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.ContactWriter;
import dev.usher.data.DecisionWriter;
import dev.usher.data.DiagnosticWriter;
import dev.usher.data.ExplanationWriter;
import dev.usher.explain.Explanation;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import dev.usher.spring.boot.TestDesk;
import dev.usher.spring.boot.UsherAutoConfiguration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class UsherJsonTest {
  private static final ApplicationContextRunner CONTEXT =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  JacksonAutoConfiguration.class,
                  UsherAutoConfiguration.class,
                  UsherJsonAutoConfiguration.class));

  private static final ApplicationContextRunner DESK =
      CONTEXT.withPropertyValues("usher.policies.desk=");

  /** What a controller may take or return. */
  record Case(String note, Contact contact, List<Decision> decisions) {}

  private static List<AskedContact> samples(String policy, Usher usher) throws IOException {
    ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
    List<AskedContact> samples = new ArrayList<>();
    for (String line :
        Files.readAllLines(Path.of("../../examples/contacts/" + policy + ".jsonl"))) {
      samples.add(reader.read(line));
    }
    assertThat(samples).hasSizeGreaterThan(10);
    return samples;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void everySample_isWrittenAsOurWritersDo_andReadBack(String policy) {
    CONTEXT
        .withPropertyValues("usher.policies." + policy + "=")
        .run(
            context -> {
              JsonMapper json = context.getBean(JsonMapper.class);
              Usher usher = context.getBean(Usher.class);
              for (AskedContact asked : samples(policy, usher)) {
                Decision decision = usher.decide(asked.contact(), asked.moment());
                byte[] written = json.writeValueAsBytes(decision);
                assertThat(written).isEqualTo(bytes(new DecisionWriter().toJson(decision)));
                assertThat(json.readValue(written, Decision.class)).isEqualTo(decision);
                assertThat(json.readValue(new ByteArrayInputStream(written), Decision.class))
                    .isEqualTo(decision);

                byte[] contact = json.writeValueAsBytes(asked.contact());
                assertThat(contact).isEqualTo(bytes(new ContactWriter().toJson(asked.contact())));
                assertThat(json.readValue(contact, Contact.class)).isEqualTo(asked.contact());

                byte[] question = json.writeValueAsBytes(asked);
                assertThat(question).isEqualTo(bytes(new ContactWriter().toJson(asked)));
                assertThat(json.readValue(question, AskedContact.class)).isEqualTo(asked);
              }
            });
  }

  @Test
  void explanationsAndDiagnostics_areWrittenAsOurWritersDo_andReadBack() {
    DESK.run(
        context -> {
          JsonMapper json = context.getBean(JsonMapper.class);
          Explanation explanation =
              context.getBean(Usher.class).explain(TestDesk.refund("c-1", "150", "EUR"));
          String text = json.writeValueAsString(explanation);
          assertThat(text).isEqualTo(new ExplanationWriter().toJson(explanation));
          assertThat(json.readValue(text, Explanation.class)).isEqualTo(explanation);

          Diagnostic diagnostic =
              Diagnostic.of(
                      DiagnosticCode.POLICY_NOT_FOUND,
                      new Place("a.drl", 3, 4, 5),
                      "is \u200b wrong")
                  .hinted("did you mean b?");
          String said = json.writeValueAsString(diagnostic);
          assertThat(said).isEqualTo(new DiagnosticWriter().toJson(diagnostic));
          assertThat(json.readValue(said, Diagnostic.class)).isEqualTo(diagnostic);
        });
  }

  @Test
  void withinSomethingElse_theyAreTheSame() {
    DESK.run(
        context -> {
          JsonMapper json = context.getBean(JsonMapper.class);
          Contact contact = TestDesk.refund("c-1", "150", "EUR");
          Decision decision = context.getBean(Usher.class).decide(contact);
          String written = new DecisionWriter().toJson(decision);
          Case wrapped = new Case("é", contact, List.of(decision, decision));
          String text = json.writeValueAsString(wrapped);
          assertThat(text)
              .isEqualTo(
                  "{\"note\":\"é\",\"contact\":%s,\"decisions\":[%s,%s]}"
                      .formatted(new ContactWriter().toJson(contact), written, written));
          assertThat(json.readValue(text, Case.class)).isEqualTo(wrapped);
          assertThat(json.readValue(bytes(text), Case.class)).isEqualTo(wrapped);

          Map<String, Decision> map = new LinkedHashMap<>();
          map.put("first", decision);
          map.put("none", null);
          assertThat(json.writeValueAsString(map))
              .isEqualTo("{\"first\":" + written + ",\"none\":null}");
          assertThat(
                  json.readValue(
                      json.writeValueAsString(map), new TypeReference<Map<String, Decision>>() {}))
              .isEqualTo(map);
          assertThat(json.treeToValue(json.valueToTree(decision), Decision.class))
              .isEqualTo(decision);
          assertThat(json.convertValue(json.readTree(written), Decision.class)).isEqualTo(decision);
          assertThat(
                  json.rebuild()
                      .enable(SerializationFeature.INDENT_OUTPUT)
                      .build()
                      .writeValueAsString(decision))
              .isEqualTo(written);
        });
  }

  @Test
  void aContactThatIsRefused_isToldAsOurReaderTells() {
    String text =
        """
        {"id": "c-1", "receivedAt": "2026-03-03T10:00:00Z",
           "channel": "email",  "message": "cheri \\u00e9",
         "account": {"tier" : 7}}\
        """;
    DESK.run(
        context -> {
          JsonMapper json = context.getBean(JsonMapper.class);
          ContactException ours = refusal(text);
          assertThat(ours).hasMessageContaining("line 3, column 23");
          assertThatThrownBy(() -> json.readValue(text, Contact.class))
              .isInstanceOf(DatabindException.class)
              .cause()
              .isInstanceOf(ContactException.class)
              .hasMessage(ours.getMessage());
          assertThatThrownBy(
                  () -> json.readValue(new ByteArrayInputStream(bytes(text)), AskedContact.class))
              .cause()
              .hasMessage(ours.getMessage());
          String nested = "{\"note\":\"\",\n \"decisions\":[], \"contact\":  {\"id\":true}}";
          assertThatThrownBy(() -> json.readValue(nested, Case.class))
              .hasRootCauseInstanceOf(ContactException.class)
              .rootCause()
              .hasMessageContaining("line 2, column 36");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"c\",\"id\":\"d\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"email\"}",
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00\",\"channel\":\"email\"}",
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"pigeon\"}",
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"email\",\"x\":1}",
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"email\",\"vip\":\"a\\\"\\n\\\\\u00e9\u200b\"}",
        "{\"id\":\"\u00e9\u4e2d\ud83d\ude00\", \"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"fax\"}",
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"email\",\"refund\":1.005}",
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"email\",\"refund\":-1e2}",
        "[1, 2]",
        "\"c\"",
        "12.50",
        "true",
      })
  void whateverIsWrong_isToldAsOurReaderTells(String text) {
    String ours = refusal(text).getMessage();
    DESK.run(
        context -> {
          JsonMapper json = context.getBean(JsonMapper.class);
          assertThatThrownBy(() -> json.readValue(text, Contact.class)).cause().hasMessage(ours);
          assertThatThrownBy(() -> json.readValue(bytes(text), Contact.class))
              .cause()
              .hasMessage(ours);
        });
  }

  @Test
  void bareAmounts_areInThePoliciesCurrency() {
    String text =
        "{\"id\":\"c\",\"receivedAt\":\"2026-03-03T10:00:00Z\",\"channel\":\"email\",\"refund\":7.50}";
    DESK.run(
        context ->
            assertThat(context.getBean(JsonMapper.class).readValue(text, Contact.class))
                .isEqualTo(ContactReader.in(Currency.getInstance("EUR")).read(text).contact()));
    ApplicationContextRunner two =
        CONTEXT.withPropertyValues("usher.policies.desk=", "usher.policies.kyndof=");
    two.run(
        context ->
            assertThatThrownBy(
                    () -> context.getBean(JsonMapper.class).readValue(text, Contact.class))
                .cause()
                .hasMessageContaining("contact c: an amount is a bare number")
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD"));
    two.withPropertyValues("usher.json.currency=USD")
        .run(
            context ->
                assertThat(
                        Objects.requireNonNull(
                                context
                                    .getBean(JsonMapper.class)
                                    .readValue(text, Contact.class)
                                    .refund())
                            .currency()
                            .getCurrencyCode())
                    .isEqualTo("USD"));
  }

  @Test
  void aMomentAskedAbout_isNotDroppedWhereAContactAloneIsRead() {
    AskedContact asked =
        new AskedContact(TestDesk.refund("c-1", "1", "EUR"), Instant.parse("2026-03-04T10:00:00Z"));
    DESK.run(
        context ->
            assertThatThrownBy(
                    () ->
                        context
                            .getBean(JsonMapper.class)
                            .readValue(new ContactWriter().toJson(asked), Contact.class))
                .cause()
                .hasMessageContaining("a contact alone is read here, and no moment"));
  }

  @Test
  void withoutTheModule_jacksonWritesNothingOfADecision() {
    DESK.run(
        context -> {
          Decision decision =
              context.getBean(Usher.class).decide(TestDesk.refund("c-1", "1", "EUR"));
          assertThat(JsonMapper.builder().build().writeValueAsString(decision)).isEqualTo("{}");
        });
  }

  @Test
  void withoutJackson_policiesAreOpenedAllTheSame() {
    DESK.withClassLoader(new FilteredClassLoader("tools.jackson"))
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(Usher.class)
                    .doesNotHaveBean("usherJsonModule"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ContactException refusal(String text) {
    try {
      ContactReader.in(Currency.getInstance("EUR")).read(text);
    } catch (ContactException refused) {
      return refused;
    }
    throw new AssertionError("it is read: " + text);
  }
}
