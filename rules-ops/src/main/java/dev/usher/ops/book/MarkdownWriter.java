package dev.usher.ops.book;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a book as Markdown, with tables as code hosts show them. */
final class MarkdownWriter implements Block.Visitor<Boolean> {
  private static final int TOP = 2;
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter() {}

  /**
   * Returns the text.
   *
   * @param note what whoever opens the text to edit it is to know
   */
  static String write(BookContent content, String note) {
    MarkdownWriter writer = new MarkdownWriter();
    writer.line("<!-- " + note + " -->");
    writer.line("# " + MarkdownText.of(content.title()));
    content.lead().forEach(each -> writer.paragraph(phrases(each)));
    writer.line("");
    content.chapters().forEach(each -> writer.entry(each, "- "));
    content.chapters().forEach(each -> writer.chapter(each, TOP));
    return writer.out.toString();
  }

  private void entry(Chapter chapter, String bullet) {
    line(bullet + "[" + MarkdownText.of(chapter.title()) + "](#" + chapter.id() + ")");
    chapter.parts().forEach(each -> entry(each, "  " + bullet));
  }

  private void chapter(Chapter chapter, int level) {
    line("");
    line("<a id=\"" + chapter.id() + "\"></a>");
    line("");
    line("#".repeat(level) + " " + MarkdownText.of(chapter.title()));
    chapter.blocks().forEach(each -> each.accept(this));
    chapter.parts().forEach(each -> chapter(each, level + 1));
  }

  @Override
  public Boolean paragraph(Block.Paragraph paragraph) {
    return paragraph(phrases(paragraph.line()));
  }

  private boolean paragraph(String text) {
    line("");
    return line(MarkdownText.asParagraph(text));
  }

  @Override
  public Boolean points(Block.Points points) {
    line("");
    points.lines().forEach(each -> line("- " + MarkdownText.asParagraph(phrases(each))));
    return true;
  }

  @Override
  public Boolean grid(Block.Grid grid) {
    line("");
    line("**" + MarkdownText.of(grid.caption()) + "**");
    line("");
    line(row(grid.heads().stream().map(MarkdownText::of).toList()));
    line(row(grid.heads().stream().map(each -> "---").toList()));
    for (List<Block.TableCell> row : grid.rows()) {
      line(row(row.stream().map(MarkdownWriter::cell).toList()));
    }
    return true;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String cell(Block.TableCell cell) {
    String start = cell.lines().size() > 1 ? "• " : "";
    return cell.lines().stream()
        .map(each -> start + phrases(each))
        .collect(Collectors.joining("<br>"));
  }

  @Override
  public Boolean entries(Block.Entries entries) {
    for (Block.TermEntry entry : entries.entries()) {
      line("");
      line("<a id=\"" + entry.id() + "\"></a>**" + MarkdownText.of(entry.term()) + "**");
      line("");
      entry.notes().forEach(this::note);
    }
    return true;
  }

  private void note(Block.Note note) {
    String anchor = note.id() == null ? "" : "<a id=\"" + note.id() + "\"></a>";
    StringBuilder text = new StringBuilder(phrases(note.text()));
    note.remarks().forEach(each -> text.append("\\\n  ").append(phrases(each)));
    line("- " + anchor + "**" + MarkdownText.of(note.name()) + "**\\");
    line("  " + MarkdownText.asParagraph(text.toString()));
  }

  private static String phrases(Passage line) {
    return line.phrases().stream().map(MarkdownWriter::phrase).collect(Collectors.joining());
  }

  private static String phrase(TextPart phrase) {
    String text = MarkdownText.of(phrase.text());
    String target = phrase.target();
    String toned =
        switch (phrase.tone()) {
          case PLAIN, CLAUSE -> text;
          case STRONG -> "**" + text + "**";
          case MARK -> "*" + text + "*";
        };
    return target == null ? toned : "[" + toned + "](" + MarkdownText.target(target) + ")";
  }

  private boolean line(String text) {
    out.append(text).append('\n');
    return true;
  }
}
