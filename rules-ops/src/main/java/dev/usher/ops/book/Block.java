package dev.usher.ops.book;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below a heading. */
sealed interface Block {

  /**
   * Shows the kind of this block to whoever writes it.
   *
   * @param <R> what comes of it
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * Does something else for each kind of block.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    R paragraph(Paragraph paragraph);

    R points(Points points);

    R grid(Grid grid);

    R entries(Entries entries);
  }

  /** Sentences in a row. */
  record Paragraph(Passage line) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** A list. */
  record Points(List<Passage> lines) implements Block {
    public Points {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.points(this);
    }
  }

  /**
   * A table.
   *
   * @param id what leads to it
   * @param caption what it shows, a phrase without a stop
   * @param heads the names of its columns
   * @param rows the cells, as many in each row as there are columns; the first names its row
   */
  record Grid(String id, String caption, List<String> heads, List<List<TableCell>> rows)
      implements Block {
    public Grid {
      requireNonNull(id, "id");
      requireNonNull(caption, "caption");
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<TableCell> row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(row + " has not one cell for each of " + heads);
        }
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.grid(this);
    }
  }

  /** A cell of a table: one line or several. */
  record TableCell(List<Passage> lines) {
    public TableCell {
      lines = List.copyOf(lines);
    }

    static TableCell of(String text) {
      return new TableCell(List.of(Passage.of(text)));
    }
  }

  /** Entries under a term each. */
  record Entries(List<TermEntry> entries) implements Block {
    public Entries {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entries(this);
    }
  }

  /**
   * What is said under a term.
   *
   * @param id what leads to it
   * @param term the term, such as a clause
   * @param notes what is said, at least one thing
   */
  record TermEntry(String id, String term, List<Note> notes) {
    public TermEntry {
      requireNonNull(id, "id");
      requireNonNull(term, "term");
      notes = List.copyOf(notes);
    }
  }

  /**
   * One of the things that are said under a term.
   *
   * @param id what leads to it; null if nothing does
   * @param name what it is called
   * @param text what it says
   * @param remarks what else is to be known of it; empty if nothing
   */
  record Note(@Nullable String id, String name, Passage text, List<Passage> remarks) {
    public Note {
      requireNonNull(name, "name");
      requireNonNull(text, "text");
      remarks = List.copyOf(remarks);
    }
  }
}
