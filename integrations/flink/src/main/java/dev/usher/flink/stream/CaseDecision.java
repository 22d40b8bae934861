package dev.usher.flink.stream;

import dev.usher.internal.document.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple6;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;

/**
 * A decision of a case at one moment of its life. Contact and sequence name it: no other decision
 * has the same two.
 */
@SuppressWarnings("unchecked") // Of the tuple's own copy().
public final class CaseDecision extends Tuple6<String, Long, String, String, String, String> {
  /** What Flink has to know. */
  public static final TypeInformation<CaseDecision> TYPE =
      new TupleTypeInfo<>(
          CaseDecision.class,
          Types.STRING,
          Types.LONG,
          Types.STRING,
          Types.STRING,
          Types.STRING,
          Types.STRING);

  private static final long serialVersionUID = 1L;

  /** For Flink, which fills it. */
  public CaseDecision() {}

  /**
   * Makes one.
   *
   * @param contact the id of the contact that the case began with
   * @param sequence the number of the decision in the case, counted from 1
   * @param cause why the case was decided
   * @param at the moment as of which it was
   * @param policy the digest of the policy by which it was
   * @param decision the decision, as {@link dev.usher.data.DecisionWriter} writes it
   */
  public CaseDecision(
      String contact,
      long sequence,
      DecisionCause cause,
      Instant at,
      String policy,
      String decision) {
    super(contact, sequence, cause.name(), at.toString(), policy, decision);
  }

  /** Returns the id of the contact that the case began with. */
  public String contact() {
    return f0;
  }

  /** Returns the number of the decision in the case, counted from 1; refusals count too. */
  public long sequence() {
    return f1;
  }

  /** Returns why the case was decided. */
  public DecisionCause cause() {
    return DecisionCause.valueOf(f2);
  }

  /** Returns the moment as of which it was decided. */
  public Instant at() {
    return Instant.parse(f3);
  }

  /** Returns the digest of the policy by which it was decided. */
  public String policy() {
    return f4;
  }

  /** Returns the decision; {@link dev.usher.data.DecisionReader} reads it. */
  public String decision() {
    return f5;
  }

  /**
   * Returns all of it as one line of JSON: {@code contact}, {@code sequence}, {@code cause}, {@code
   * decision}.
   */
  public String toJson() {
    String before =
        JsonText.object(
            ZoneOffset.UTC,
            128,
            json -> {
              json.text("contact", contact());
              json.number("sequence", BigDecimal.valueOf(sequence()));
              json.constant("cause", cause());
            });
    return before.substring(0, before.length() - 1) + ",\"decision\":" + decision() + "}";
  }
}
