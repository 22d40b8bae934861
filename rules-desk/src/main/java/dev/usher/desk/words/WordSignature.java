package dev.usher.desk.words;

import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Signature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One way to call a word, as a person reads it.
 *
 * @param text as a whole, such as {@code act(action, role)}
 * @param takes what it takes, in order
 * @param open whether more of the last one's kind may follow
 */
public record WordSignature(String text, List<Taken> takes, boolean open) {

  /** Copies the list. */
  public WordSignature {
    takes = List.copyOf(takes);
  }

  /**
   * What stands at one position.
   *
   * @param name what it is called in the signature's text
   * @param meaning which names of a policy a text there may be; {@link Meaning#FREE} where it is no
   *     such text
   * @param quoted whether a text stands there
   * @param words the helper words and constants that may stand there
   */
  public record Taken(String name, Meaning meaning, boolean quoted, List<String> words) {

    /** Copies the list. */
    public Taken {
      words = List.copyOf(words);
    }

    private static Taken of(Parameter parameter) {
      List<String> words = new ArrayList<>();
      for (HelperWord each : HelperWord.values()) {
        if (parameter.type().isAssignableFrom(each.type())) {
          words.add(each.key());
        }
      }
      if (parameter.type().isEnum()) {
        Arrays.stream(parameter.type().getEnumConstants())
            .forEach(each -> words.add(parameter.type().getSimpleName() + "." + each));
      }
      return new Taken(
          called(parameter), parameter.meaning(), parameter.type() == String.class, words);
    }
  }

  static WordSignature of(String word, Signature signature) {
    List<Taken> takes = signature.parameters().stream().map(Taken::of).toList();
    String more = signature.open() ? ", …" : "";
    String names = String.join(", ", takes.stream().map(Taken::name).toList());
    return new WordSignature(word + "(" + names + more + ")", takes, signature.open());
  }

  private static String called(Parameter parameter) {
    return switch (parameter.meaning()) {
      case ACTION -> "action";
      case AMOUNT, AMOUNT_EACH -> "amount";
      case DESK -> "desk";
      case HOLD, REFUSAL -> "reason";
      case LANGUAGE -> "language";
      case LOCALE -> "locale";
      case METRIC -> "metric";
      case NEED -> "how many";
      case NUMBER_FIELD, AMOUNT_FIELD, YES_NO_FIELD, TEXT_FIELD, TEXTS_FIELD, MOMENT_FIELD ->
          "field";
      case PERCENT -> "percent";
      case ROLE -> "role";
      case SIGNAL -> "signal";
      case TIER -> "tier";
      case TIME_OF_DAY -> "time";
      case TOPIC -> "topic";
      case WORD_LIST -> "list";
      case FREE -> called(parameter.type());
    };
  }

  /** The types of time are called after what they say of what is proposed. */
  private static String called(Class<?> type) {
    String name = type.getSimpleName();
    if (type == int.class || type == BigDecimal.class) {
      return "number";
    } else if (name.endsWith("From")) {
      return "from";
    } else if (name.equals("Countdown") || name.equals("Deadline")) {
      return name.equals("Deadline") ? "due" : "within";
    }
    return name.equals("Elapsed") ? "span" : name.toLowerCase(Locale.ROOT);
  }
}
