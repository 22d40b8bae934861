package dev.usher.internal.message;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What of a text is nobody's business: the numbers of cards, bank accounts and phones, and e-mail
 * addresses, in whatever spelling. More is taken for one than a rule takes for one: a number that
 * is hidden needlessly costs less than one that is not.
 */
public final class PrivateParts {
  private static final char ABOVE_ASCII = 0x80;

  /** What stands in the place of a part. */
  private enum Kind {
    CARD("[card]"),
    ACCOUNT("[account]"),
    EMAIL("[email]"),
    PHONE("[phone]");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }
  }

  private record Part(Kind kind, int start, int end) {}

  private final TracedText text;
  private final List<Part> parts = new ArrayList<>();

  private PrivateParts(TracedText text) {
    this.text = text;
  }

  /** Returns a text with a sign such as {@code [card]} in the place of each; itself without one. */
  public static String masked(String text) {
    return masked("", text);
  }

  /**
   * Returns what {@link #masked(String)} does, of a text that has a name.
   *
   * @param name what it is, such as {@code phone}, as if that stood before it
   */
  public static String masked(String name, String text) {
    if (isPlain(requireNonNull(text, "text"))) {
      return text;
    }
    String before = name.isEmpty() ? "" : name.replace('-', ' ').replace('_', ' ') + ": ";
    TracedText traced = TracedText.of(before + text);
    PrivateParts found = new PrivateParts(traced);
    found.findAddresses();
    found.findIbans();
    found.findSeparatedCards();
    found.findNumbers();
    return found.parts.isEmpty() ? text : found.masked(text, before.length());
  }

  /** Whether a text has neither figures nor anything that may become one. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= ABOVE_ASCII || c == '@' || c == '(' || c == '[' || (c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  private void findAddresses() {
    int end;
    for (int at = EmailAddresses.next(text, 0); at >= 0; at = EmailAddresses.next(text, end)) {
      end = EmailAddresses.end(text, at);
      parts.add(new Part(Kind.EMAIL, EmailAddresses.start(text, at), end));
    }
  }

  /** Looks for them where no small letter, gap or neighbour tells that there is none. */
  private void findIbans() {
    StringBuilder compact = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!DigitRun.mayStandWithin(c)) {
        places[compact.length()] = at;
        compact.append(Character.toUpperCase(c));
      }
    }
    String all = compact.toString();
    for (int at = 0; at < all.length(); at++) {
      int end = AccountNumbers.ibanEnd(all, at);
      if (end >= 0) {
        parts.add(new Part(Kind.ACCOUNT, places[at], places[end - 1] + 1));
        at = end - 1;
      }
    }
  }

  private void findSeparatedCards() {
    for (int at = 0; at < text.length(); at++) {
      int end = SeparatedCards.end(text, at);
      if (end >= 0) {
        parts.add(new Part(Kind.CARD, at, end));
        at = end - 1;
      }
    }
  }

  private void findNumbers() {
    String all = text.toString();
    BitSet named = new BitSet();
    for (int at = 0; at < all.length(); at++) {
      int from = (all.charAt(at) | ' ') == 'a' ? AccountNumbers.namedFrom(all, at) : -1;
      if (from >= 0) {
        named.set(from);
      }
    }
    int account = -1;
    int end;
    for (DigitRun run = DigitRun.next(text, 0); run != null; run = DigitRun.next(text, end)) {
      end = run.end();
      boolean joined = account >= 0 && AccountWords.areJoined(text, account, run.start());
      account = -1;
      if (run.holdsCardNumber()) {
        parts.add(new Part(Kind.CARD, run.start(), end));
      } else if (run.digits() >= AccountNumbers.FEWEST_DIGITS
          && !run.isDate()
          && (joined || named.get(run.start()) || AccountWords.areBefore(text, run.start()))) {
        parts.add(new Part(Kind.ACCOUNT, run.start(), end));
        account = end;
      } else if (PhoneNumbers.is(run)) {
        addPhone(run);
      } else {
        PhonesAmongFigures.find(run, this::addPhone);
      }
    }
  }

  private void addPhone(DigitRun run) {
    parts.add(new Part(Kind.PHONE, PhoneNumbers.start(run), run.end()));
  }

  /**
   * Replaces the parts.
   *
   * @param skipped how much of the text that was searched stands before the original
   */
  private String masked(String original, int skipped) {
    parts.sort(Comparator.comparingInt(Part::start));
    StringBuilder masked = new StringBuilder(original.length());
    int written = 0;
    for (Part part : parts) {
      int start = Math.max(0, text.start(part.start()) - skipped);
      int end = text.end(part.end() - 1) - skipped;
      if (end <= written) {
        continue;
      }
      if (start >= written) {
        masked.append(original, written, start).append(part.kind().sign);
      }
      written = end;
    }
    return masked.append(original, written, original.length()).toString();
  }
}
