package dev.usher.internal.form;

import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.text.AmountHint;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reading that ends with the first fault, the model's own refusals among them. */
public final class CheckedReading {
  private CheckedReading() {}

  /** The values by name, none of them unknown or there twice. */
  public static Fields fields(Value value, FieldNames known) {
    return value.fields().check(known, CheckedReading::refuse);
  }

  /** The values by name, none of them unknown or there twice; the names are those of a text. */
  static Fields fields(Value value, Set<String> known) {
    return value.fields().check(known, CheckedReading::refuse);
  }

  /** The values by names that are free, none of them there twice. */
  static Fields fieldsByAnyName(Value value) {
    return value.fields().once(CheckedReading::refuse);
  }

  private static void refuse(Fault fault) {
    throw fault.exception();
  }

  /**
   * What the model makes of a value. A refusal of the model keeps its words, but its path becomes
   * that of the value: {@code history.tier} is {@code history[3].tier}.
   *
   * @param modelPath the path that the model gives to such a value
   */
  public static <T> T model(Value value, String modelPath, Supplier<T> model) {
    try {
      return model.get();
    } catch (ContactException refused) {
      throw relocated(value, modelPath, refused, DiagnosticCode.UNSUITABLE_VALUE, null);
    }
  }

  /** What the model makes of an amount. */
  static Money amount(Value value, String currency, Supplier<Money> model) {
    try {
      return model.get();
    } catch (ContactException refused) {
      String hint =
          value.isText()
              ? AmountHint.of(value.text(), currency)
                  .filter(amount -> !amount.equals(value.text()))
                  .map("write "::concat)
                  .orElse(null)
              : null;
      throw relocated(value, "money", refused, DiagnosticCode.MALFORMED_AMOUNT, hint);
    }
  }

  /**
   * What the model makes of a value that is no contact's; a refusal of the model gets its place.
   */
  public static <T> T made(Value value, Supplier<T> model) {
    try {
      return model.get();
    } catch (FaultException located) {
      throw located;
    } catch (IllegalArgumentException refused) {
      String at = value.path().isEmpty() ? "" : value.path() + ": ";
      throw value.fault(
          DiagnosticCode.UNSUITABLE_VALUE,
          at + ShownText.escaped(String.valueOf(refused.getMessage())),
          null);
    }
  }

  private static FaultException relocated(
      Value value,
      String modelPath,
      ContactException refused,
      DiagnosticCode code,
      @Nullable String hint) {
    String field = refused.field();
    boolean within = modelPath.isEmpty() || field.startsWith(modelPath + ".");
    String rest = within ? field.substring(modelPath.isEmpty() ? 0 : modelPath.length() + 1) : "";
    Value place = value.nearest(rest);
    String path = rest.isEmpty() ? value.path() : value.child(rest);
    String words = ShownText.escaped(refused.problem());
    boolean named = words.startsWith(field + " ") && (within || field.equals(modelPath));
    String message = named ? path + words.substring(field.length()) : path + ": " + words;
    return new Fault(
            code,
            path,
            place.node().line(),
            place.node().column(),
            place.node().length(),
            WrittenMoments.in(value, message),
            hint)
        .exception();
  }
}
