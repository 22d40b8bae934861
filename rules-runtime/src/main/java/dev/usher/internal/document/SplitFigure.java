package dev.usher.internal.document;

import dev.usher.internal.text.AmountHint;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A figure with a comma in it, which ends the value in braces: {@code {refund: 750,00 EUR}}. */
final class SplitFigure {
  private static final int LONGEST = 40;
  private static final Pattern BEGINNING = Pattern.compile("[^\\d\\s]{0,3} ?\\d[\\d.]*");
  private static final Pattern REST = Pattern.compile("\\d[\\d.]*(?: ?[^\\d\\s.,]{1,10})?");

  private SplitFigure() {}

  /** Returns what to say of a key that is the rest of a figure, at the figure itself. */
  static Optional<Fault> at(Value whole, Mapping mapping, Mapping.Entry rest) {
    List<Mapping.Entry> entries = mapping.entries();
    int index = entries.indexOf(rest);
    if (index < 1
        || !isRest(rest)
        || !(entries.get(index - 1).value() instanceof DocumentNode.Scalar first)
        || first.notation() != DocumentNode.Notation.PLAIN
        || first.length() > LONGEST
        || !BEGINNING.matcher(first.text()).matches()) {
      return Optional.empty();
    }
    StringBuilder written = new StringBuilder(first.text());
    int end = first.column() + first.length();
    for (int i = index; i < entries.size(); i++) {
      Mapping.Entry next = entries.get(i);
      boolean adjacent = next.line() == first.line() && next.column() == end + 1;
      if (!adjacent || !isRest(next)) {
        break;
      }
      written.append(',').append(next.name());
      end = next.column() + next.length();
    }
    String text = written.toString();
    String path = whole.child(entries.get(index - 1).name());
    boolean bare = text.chars().noneMatch(Character::isLetter);
    Optional<String> meant =
        bare ? AmountHint.figure(text) : AmountHint.of(text, "").map(s -> '"' + s + '"');
    return text.length() == first.text().length()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                bare ? DiagnosticCode.MALFORMED_FIGURE : DiagnosticCode.MALFORMED_AMOUNT,
                path,
                first.line(),
                first.column(),
                end - first.column(),
                path
                    + " is "
                    + ShownText.excerpt(text)
                    + ": in braces a comma ends the value, so figures have none",
                meant.map("write "::concat).orElse(null)));
  }

  private static boolean isRest(Mapping.Entry entry) {
    return entry.length() == entry.name().length()
        && entry.length() <= LONGEST
        && Value.isNothing(entry.value())
        && REST.matcher(entry.name()).matches();
  }
}
