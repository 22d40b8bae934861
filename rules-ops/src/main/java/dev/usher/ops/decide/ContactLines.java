package dev.usher.ops.decide;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.ops.input.Line;
import dev.usher.ops.input.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Contacts that several policies are to decide, one on each line. Immutable. */
public final class ContactLines {
  private final List<Line> lines;

  private ContactLines(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Takes the lines of a file that are not blank; what is wrong with one is told by deciding. */
  public static ContactLines of(byte[] bytes) {
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
    List<Line> lines = new ArrayList<>();
    try {
      for (Line line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory failed", impossible);
    }
    return new ContactLines(lines);
  }

  /** Returns what a policy makes of each line, in order. */
  public List<LineResult> decided(Usher usher) {
    ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
    return new LineDecider(usher, reader::read, null).answer(lines);
  }
}
