package dev.usher.flink.stream;

import dev.usher.internal.document.JsonText;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;

/** Something that could not be taken or decided; nothing else is kept from its answer by it. */
@SuppressWarnings("unchecked") // Of the tuple's own copy().
public final class CaseRefusal extends Tuple5<String, String, Long, String, String> {
  /** What Flink has to know. */
  public static final TypeInformation<CaseRefusal> TYPE =
      new TupleTypeInfo<>(
          CaseRefusal.class, Types.STRING, Types.STRING, Types.LONG, Types.STRING, Types.STRING);

  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Matter {
    /** A line that is no contact, or another contact of the same id. */
    CONTACT,
    /** A line that is no event, another event of the same id, or one whose contact never came. */
    EVENT,
    /** A case that cannot be decided: its contact does not fit the policy, or a rule failed. */
    CASE,
    /** A policy that does not open; the one before stays in force. */
    POLICY
  }

  /** For Flink, which fills it. */
  public CaseRefusal() {}

  private CaseRefusal(Matter matter, String contact, long sequence, String why, String line) {
    super(matter.name(), contact, sequence, why, line);
  }

  /**
   * Returns the refusal of a line.
   *
   * @param contact the contact's id, empty where it is not known
   */
  public static CaseRefusal ofLine(Matter matter, String contact, String why, String line) {
    return new CaseRefusal(matter, contact, 0, why, line);
  }

  /**
   * Returns the refusal of a case at one of its moments.
   *
   * @param sequence the number that the decision would have had
   */
  public static CaseRefusal ofCase(String contact, long sequence, String why) {
    return new CaseRefusal(Matter.CASE, contact, sequence, why, "");
  }

  /** Returns what is refused. */
  public Matter matter() {
    return Matter.valueOf(f0);
  }

  /** Returns the contact's id, empty where it is not known. */
  public String contact() {
    return f1;
  }

  /** Returns the number that the decision of a case would have had, else 0. */
  public long sequence() {
    return f2;
  }

  /** Returns the reason, for people. */
  public String why() {
    return f3;
  }

  /** Returns the line as it came, which may hold the customer's message; empty for a case. */
  public String line() {
    return f4;
  }

  /** Returns all of it as one line of JSON. */
  public String toJson() {
    return JsonText.object(
        ZoneOffset.UTC,
        256 + line().length(),
        json -> {
          json.constant("refused", matter());
          json.text("contact", contact().isEmpty() ? null : contact());
          if (sequence() > 0) {
            json.number("sequence", BigDecimal.valueOf(sequence()));
          }
          json.text("why", why());
          json.text("line", line().isEmpty() ? null : line());
        });
  }
}
