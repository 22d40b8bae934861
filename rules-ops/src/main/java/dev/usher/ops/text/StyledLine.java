package dev.usher.ops.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line made of pieces, each for something, with what must not be shown written as escapes. The
 * terminal decides whether it is coloured. Immutable.
 */
public final class StyledLine {
  /** A line with nothing in it. */
  public static final StyledLine EMPTY = new StyledLine(List.of());

  private final List<Piece> pieces;

  private record Piece(Tone tone, String text) {}

  private StyledLine(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Returns a line of one piece. */
  public static StyledLine of(Tone tone, String text) {
    return EMPTY.with(tone, text);
  }

  /** Returns a line of ordinary text. */
  public static StyledLine plain(String text) {
    return of(Tone.PLAIN, text);
  }

  /** Returns the line with one more piece. */
  public StyledLine with(Tone tone, String text) {
    List<Piece> more = new ArrayList<>(pieces);
    String before = "";
    if (!more.isEmpty() && more.get(more.size() - 1).tone() == tone) {
      before = more.remove(more.size() - 1).text();
    }
    more.add(new Piece(tone, before + Printable.of(text)));
    return new StyledLine(List.copyOf(more));
  }

  /** Returns the line with one more piece of ordinary text. */
  public StyledLine with(String text) {
    return with(Tone.PLAIN, text);
  }

  /**
   * Returns the line as lines that fit into some columns, broken between words; none ends in a
   * space. A word that is too long for a line has one to itself.
   *
   * @param indent what each but the first begins with
   */
  public List<StyledLine> wrapped(int columns, String indent) {
    List<StyledLine> lines = new ArrayList<>();
    StyledLine line = EMPTY;
    StyledLine gap = EMPTY;
    int width = 0;
    for (StyledLine word : words()) {
      if (word.plain().isEmpty()) {
        gap = gap.with(word);
      } else if (width + gap.width() + word.width() > columns && width > indent.length()) {
        lines.add(line);
        line = plain(indent).with(word);
        width = indent.length() + word.width();
        gap = EMPTY;
      } else {
        line = line.with(gap).with(word);
        width += gap.width() + word.width();
        gap = EMPTY;
      }
    }
    lines.add(line);
    return lines;
  }

  /** Words and spaces, each a line; a word may be of several pieces. */
  private List<StyledLine> words() {
    List<StyledLine> words = new ArrayList<>();
    StyledLine word = EMPTY;
    for (Piece piece : pieces) {
      for (String part : piece.text().split("(?<= )|(?= )", -1)) {
        if (part.equals(" ")) {
          words.add(word);
          words.add(of(piece.tone(), part));
          word = EMPTY;
        } else {
          word = word.with(piece.tone(), part);
        }
      }
    }
    words.add(word);
    return words;
  }

  private StyledLine with(StyledLine more) {
    StyledLine line = this;
    for (Piece piece : more.pieces) {
      line = line.with(piece.tone(), piece.text());
    }
    return line;
  }

  private int width() {
    return pieces.stream().mapToInt(piece -> DisplayWidth.of(piece.text())).sum();
  }

  /** Returns the text as it stands in files and pipes. */
  public String plain() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining()).stripTrailing();
  }

  /** Returns the text with what makes a terminal show the colours. */
  public String coloured() {
    return pieces.stream()
        .map(piece -> piece.tone().around(piece.text()))
        .collect(Collectors.joining());
  }

  /** Returns {@link #plain}. */
  @Override
  public String toString() {
    return plain();
  }
}
