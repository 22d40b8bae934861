package dev.usher.policy;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Place;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be said about a policy, and where. Immutable and safe to share between
 * threads; sorted by place.
 */
public final class Diagnostic implements Comparable<Diagnostic>, Serializable {
  private static final long serialVersionUID = 2L;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::message)
          .thenComparing(Diagnostic::code)
          .thenComparingInt(Diagnostic::length)
          .thenComparing(each -> each.hint, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> Arrays.toString(each.related));

  private final DiagnosticCode code;
  private final Place place;
  private final String message;
  private final @Nullable String hint;

  /** An array, as those survive serialization whoever made the list. */
  private final RelatedPlace[] related;

  private Diagnostic(
      DiagnosticCode code,
      Place place,
      String message,
      @Nullable String hint,
      RelatedPlace[] related) {
    this.code = requireNonNull(code, "code");
    this.place = requireNonNull(place, "place");
    this.message = requireNonNull(message, "message");
    this.hint = hint;
    this.related = related;
  }

  /**
   * Says something about a place.
   *
   * @param code what kind of thing it is
   * @param place where; with line 0 it is the file as a whole, with column 0 the line as a whole,
   *     and with length 0 what ends there is not known
   * @param message what is wrong, with the text at fault and what is allowed
   * @throws IllegalArgumentException if the place has a column without a line or a length without a
   *     column
   */
  public static Diagnostic of(DiagnosticCode code, Place place, String message) {
    boolean lost = place.line() == 0 && place.column() > 0;
    if (lost || (place.column() == 0 && place.length() > 0)) {
      throw new IllegalArgumentException(
          "place "
              + place
              + ", length "
              + place.length()
              + ": a column needs a line, and a length needs a column");
    }
    return new Diagnostic(code, place, message, null, new RelatedPlace[0]);
  }

  /**
   * Says something about a file, or about the policy, as a whole.
   *
   * @param code what kind of thing it is
   * @param file the file's name, or what the policy was asked for by
   * @param message what is wrong
   */
  public static Diagnostic ofFile(DiagnosticCode code, String file, String message) {
    return of(code, new Place(file, 0, 0, 0), message);
  }

  /** Returns the same with what was probably meant, or without that if it is null. */
  public Diagnostic hinted(@Nullable String hint) {
    return new Diagnostic(code, place, message, hint, related);
  }

  /**
   * Returns the same with one more place that it speaks of.
   *
   * @param other where that is
   * @param note what stands there
   */
  public Diagnostic related(Place other, String note) {
    RelatedPlace[] more = Arrays.copyOf(related, related.length + 1);
    more[related.length] = new RelatedPlace(other, note);
    return new Diagnostic(code, place, message, hint, more);
  }

  /**
   * Returns the same with other names for the files, such as ones with the policy's folder.
   *
   * @param renaming makes the new name of a file of the old one
   */
  public Diagnostic renaming(UnaryOperator<String> renaming) {
    RelatedPlace[] others = new RelatedPlace[related.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = new RelatedPlace(renamed(related[i].place(), renaming), related[i].note());
    }
    return new Diagnostic(code, renamed(place, renaming), message, hint, others);
  }

  private static Place renamed(Place place, UnaryOperator<String> renaming) {
    return new Place(renaming.apply(place.file()), place.line(), place.column(), place.length());
  }

  /** Returns what kind of thing it is, by which it is looked up. */
  public DiagnosticCode code() {
    return code;
  }

  /** Returns how much it weighs, which is its code's. */
  public DiagnosticSeverity severity() {
    return code.severity();
  }

  /** Whether it keeps what it is about from being used. */
  public boolean isError() {
    return severity() == DiagnosticSeverity.ERROR;
  }

  /** Returns where the very text at fault stands. */
  public Place place() {
    return place;
  }

  /**
   * Returns the file's name within the policy's folder, such as {@code refunds.drl}, or what the
   * policy was asked for by, if it concerns the policy as a whole.
   */
  public String file() {
    return place.file();
  }

  /** Returns the line, counted from 1, or 0 if it concerns the file as a whole. */
  public int line() {
    return place.line();
  }

  /**
   * Returns the column in UTF-16 units, counted from 1, or 0 if it concerns the line as a whole.
   */
  public int column() {
    return place.column();
  }

  /** Returns the length of the text at fault in UTF-16 units, or 0 if it is not known. */
  public int length() {
    return place.length();
  }

  /** Returns what is wrong, with the text at fault and what is allowed. */
  public String message() {
    return message;
  }

  /** Returns what was probably meant, such as {@code did you mean "refund"?}, if that is known. */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /** Returns the other places that it speaks of, in the order in which it does. */
  public List<RelatedPlace> related() {
    return List.of(related);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diagnostic that
        && code == that.code
        && place.equals(that.place)
        && message.equals(that.message)
        && Objects.equals(hint, that.hint)
        && Arrays.equals(related, that.related);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, place, message, hint) * 31 + Arrays.hashCode(related);
  }

  /** Returns {@code FILE:LINE:COLUMN: MESSAGE (HINT)}, without the places that are 0. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file());
    if (line() > 0) {
      text.append(':').append(line());
      if (column() > 0) {
        text.append(':').append(column());
      }
    }
    text.append(": ").append(message);
    return hint == null ? text.toString() : text.append(" (").append(hint).append(')').toString();
  }
}
