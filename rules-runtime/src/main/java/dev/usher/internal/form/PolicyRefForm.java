package dev.usher.internal.form;

import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.PolicyRef;
import java.time.ZoneId;

/** Which version of which policy, as a decision and a line of the log name it. */
public final class PolicyRefForm {
  private PolicyRefForm() {}

  /** Writes it into an object that has been begun. */
  public static void write(JsonText json, PolicyRef policy) {
    json.text("name", policy.name());
    json.text("version", policy.version());
    json.text("digest", policy.digest());
  }

  /**
   * Reads it.
   *
   * @param value what holds the fields
   * @param zone the policy's
   */
  public static PolicyRef read(Value value, Fields fields, ZoneId zone) {
    return CheckedReading.made(
        value,
        () ->
            new PolicyRef(
                fields.need("name").text(),
                fields.need("version").text(),
                fields.need("digest").text(),
                zone));
  }
}
