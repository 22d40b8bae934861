package dev.usher.internal.form;

import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;

/** An explanation as text, in both directions. */
public final class ExplanationForm {
  private static final int VERSION = 1;

  private static final FieldNames EXPLANATION =
      FieldNames.of("formatVersion", "contact", "decision", "rules", "flips");
  private static final FieldNames FLIP =
      FieldNames.of("field", "before", "after", "change", "attributes", "contact", "decision");

  /** The names in an explanation, wherever in it. */
  public static final FieldNames NAMES =
      FieldNames.ofAll(
          EXPLANATION, FLIP, RuleExplanationForm.NAMES, ContactForm.NAMES, DecisionForm.NAMES);

  /** Amounts of an explanation bear their currency. */
  private static final ContactForm CONTACTS = new ContactForm(Currency.getInstance("XXX"));

  private final ZoneId zone;

  /**
   * Makes a form to read by.
   *
   * @param zone the policy's zone, which no decision names
   */
  public ExplanationForm(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns how long an explanation's text will be about, in characters. */
  public static int length(Explanation explanation) {
    int decisions = 1 + explanation.flips().size();
    int one =
        ContactText.length(explanation.contact()) + DecisionForm.length(explanation.decision());
    return decisions * one + 1024 * explanation.rules().size();
  }

  /** Writes an explanation into an object. */
  public static void write(JsonText json, Explanation explanation) {
    json.number("formatVersion", VERSION);
    json.object("contact", contact -> ContactText.write(contact, explanation.contact()));
    json.object("decision", decision -> DecisionForm.write(decision, explanation.decision()));
    json.list("rules", explanation.rules(), RuleExplanationForm::write);
    json.list("flips", explanation.flips(), ExplanationForm::flip);
  }

  private static void flip(JsonText json, Flip flip) {
    json.text("field", flip.field());
    json.text("before", flip.before());
    json.text("after", flip.after());
    json.text("change", flip.change());
    json.texts("attributes", flip.attributes().stream().map(Attribute::key).toList());
    json.object("contact", contact -> ContactText.write(contact, flip.contact()));
    json.object("decision", decision -> DecisionForm.write(decision, flip.decision()));
  }

  /**
   * Reads an explanation.
   *
   * @throws dev.usher.internal.document.FaultException naming the first thing that is wrong
   */
  public Explanation read(Value value) {
    Fields fields = CheckedReading.fields(value, EXPLANATION);
    Value version = fields.need("formatVersion");
    if (version.integer() != VERSION) {
      throw version.wrong(VERSION + " is allowed");
    }
    return CheckedReading.made(
        value,
        () ->
            Explanation.of(
                CONTACTS.read(fields.need("contact")),
                decision(fields.need("decision")),
                DecisionForm.list(fields, "rules", RuleExplanationForm::read),
                DecisionForm.list(fields, "flips", this::flip)));
  }

  private Flip flip(Value value) {
    Fields fields = CheckedReading.fields(value, FLIP);
    return CheckedReading.made(
        value,
        () ->
            new Flip(
                fields.need("field").text(),
                fields.need("before").text(),
                fields.need("after").text(),
                fields.need("change").text(),
                new LinkedHashSet<>(fields.need("attributes").each(ExplanationForm::attribute)),
                CONTACTS.read(fields.need("contact")),
                decision(fields.need("decision"))));
  }

  private static Attribute attribute(Value value) {
    return Keys.read(value, Attribute.values(), Attribute::key);
  }

  private Decision decision(Value value) {
    return DecisionForm.read(value, zone);
  }
}
