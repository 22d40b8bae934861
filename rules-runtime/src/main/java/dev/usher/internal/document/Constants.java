package dev.usher.internal.document;

import dev.usher.internal.text.Meant;
import dev.usher.policy.DiagnosticCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the constants of an enumeration: in any case, with {@code -} or {@code _}. */
public final class Constants {
  /** An enumeration hands out a copy of its constants each time that it is asked. */
  private static final ClassValue<Enum<?>[]> ALL =
      new ClassValue<>() {
        @Override
        protected Enum<?>[] computeValue(Class<?> type) {
          return (Enum<?>[]) type.getEnumConstants();
        }
      };

  /** What people call some of them, in small letters. */
  private static final Map<String, String> OTHERS = others();

  private Constants() {}

  /**
   * Reads one of them.
   *
   * @throws FaultException if there is no such constant; the message lists those there are
   */
  public static <E extends Enum<E>> E read(Value value, Class<E> type) {
    String text = value.text();
    for (Enum<?> constant : ALL.get(type)) {
      if (isSame(constant.name(), text)) {
        return type.cast(constant);
      }
    }
    List<String> names = Arrays.stream(ALL.get(type)).map(Enum::name).toList();
    String hint = Meant.by(upper(text), OTHERS, names).map(Meant::hint).orElse(null);
    throw value.wrong(
        DiagnosticCode.UNKNOWN_CONSTANT,
        "one of " + String.join(", ", names) + " is allowed",
        hint);
  }

  private static Map<String, String> others() {
    Map<String, String> others = new HashMap<>();
    put(others, "EMAIL", "e-mail mail mails");
    put(others, "PHONE", "call telephone voice");
    put(others, "SMS", "text text-message");
    put(others, "MESSENGER", "whatsapp kakao kakaotalk line wechat telegram messaging");
    put(others, "SOCIAL", "twitter x facebook instagram social-media");
    put(others, "TICKET", "web form webform web-form portal helpdesk");
    put(others, "CHAT", "live-chat livechat webchat web-chat");
    put(others, "IN_APP", "app inapp in-product");
    put(others, "CRITICAL", "urgent p1 sev1 blocker highest emergency");
    put(others, "HIGH", "p2 sev2 major important");
    put(others, "MODERATE", "medium p3 sev3 middle");
    put(others, "NORMAL", "low p4 minor default");
    put(others, "STANDARD", "basic free default");
    put(others, "ELAPSED", "calendar wall real");
    put(others, "BUSINESS", "working office working-hours business-hours");
    put(others, "BREACHED", "late overdue missed violated");
    put(others, "MET", "done fulfilled satisfied ok");
    put(others, "PAUSED", "waiting on-hold");
    put(others, "RUNNING", "open active pending");
    put(others, "GRANTED", "approved allowed accepted");
    put(others, "REFUSED", "denied rejected declined");
    put(others, "APPROVAL", "needs-approval pending-approval");
    return Map.copyOf(others);
  }

  private static void put(Map<String, String> others, String name, String words) {
    for (String word : words.split(" ", -1)) {
      others.put(word, name);
    }
  }

  private static boolean isSame(String name, String text) {
    boolean same = name.length() == text.length();
    for (int i = 0; same && i < name.length(); i++) {
      same = name.charAt(i) == upper(text.charAt(i));
    }
    return same;
  }

  private static String upper(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      upper.append(upper(text.charAt(i)));
    }
    return upper.toString();
  }

  /** Latin letters only: other letters have upper cases among A to Z too. */
  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c == '-' ? '_' : c;
  }
}
