package dev.usher.ops.book;

import java.util.List;

/** Writes a book as HTML, which is well-formed XML as well and holds no style and no script. */
final class HtmlWriter implements Block.Visitor<Boolean> {
  private static final int TOP = 2;
  private final StringBuilder out = new StringBuilder();

  private HtmlWriter() {}

  /**
   * Returns a whole page.
   *
   * @param style the style sheet
   */
  static String page(BookContent content, String style) {
    HtmlWriter writer = new HtmlWriter();
    String title = HtmlText.of(content.title());
    writer.line("<!DOCTYPE html>");
    writer.line("<html lang=\"en\">");
    writer.line("<head>");
    writer.line("<meta charset=\"utf-8\"/>");
    writer.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    writer.line("<meta name=\"color-scheme\" content=\"light dark\"/>");
    writer.line("<title>" + title + "</title>");
    writer.line("<style>");
    writer.out.append(style);
    writer.line("</style>");
    writer.line("</head>");
    writer.line("<body class=\"book-page\">");
    writer.line("<main>");
    writer.line("<h1>" + title + "</h1>");
    writer.article(content);
    writer.line("</main>");
    writer.line("</body>");
    writer.line("</html>");
    return writer.out.toString();
  }

  /** Returns what a page of somebody else's takes up below a heading of its own. */
  static String fragment(BookContent content) {
    HtmlWriter writer = new HtmlWriter();
    writer.article(content);
    return writer.out.toString();
  }

  private void article(BookContent content) {
    line("<article class=\"book\" lang=\"en\">");
    content.lead().forEach(each -> line("<p class=\"lead\">" + phrases(each) + "</p>"));
    line("<nav aria-label=\"Chapters of the book\">");
    line("<ol>");
    content.chapters().forEach(this::entry);
    line("</ol>");
    line("</nav>");
    content.chapters().forEach(each -> chapter(each, TOP));
    line("</article>");
  }

  private void entry(Chapter chapter) {
    String link = "<a href=\"#" + chapter.id() + "\">" + HtmlText.of(chapter.title()) + "</a>";
    if (chapter.parts().isEmpty()) {
      line("<li>" + link + "</li>");
      return;
    }
    line("<li>" + link);
    line("<ul>");
    chapter.parts().forEach(this::entry);
    line("</ul>");
    line("</li>");
  }

  private void chapter(Chapter chapter, int level) {
    line("<section>");
    String heading = "h" + level;
    line("<%s id=\"%s\">%s</%1$s>".formatted(heading, chapter.id(), HtmlText.of(chapter.title())));
    chapter.blocks().forEach(each -> each.accept(this));
    chapter.parts().forEach(each -> chapter(each, level + 1));
    line("</section>");
  }

  @Override
  public Boolean paragraph(Block.Paragraph paragraph) {
    return line("<p>" + phrases(paragraph.line()) + "</p>");
  }

  @Override
  public Boolean points(Block.Points points) {
    line("<ul>");
    points.lines().forEach(each -> line("<li>" + phrases(each) + "</li>"));
    return line("</ul>");
  }

  @Override
  public Boolean grid(Block.Grid grid) {
    // Where a table is wider than the page it is moved, with the keyboard as well.
    line(
        "<div class=\"wide\" role=\"group\" aria-labelledby=\"%s\" tabindex=\"0\">"
            .formatted(grid.id()));
    line("<table>");
    line("<caption id=\"%s\">%s</caption>".formatted(grid.id(), HtmlText.of(grid.caption())));
    out.append("<thead><tr>");
    grid.heads().forEach(each -> out.append("<th scope=\"col\">" + HtmlText.of(each) + "</th>"));
    line("</tr></thead>");
    line("<tbody>");
    grid.rows().forEach(this::row);
    line("</tbody>");
    line("</table>");
    return line("</div>");
  }

  private void row(List<Block.TableCell> row) {
    out.append("<tr><th scope=\"row\">").append(cell(row.get(0))).append("</th>");
    row.stream().skip(1).forEach(each -> out.append("<td>").append(cell(each)).append("</td>"));
    line("</tr>");
  }

  private static String cell(Block.TableCell cell) {
    if (cell.lines().size() == 1) {
      return phrases(cell.lines().get(0));
    }
    StringBuilder list = new StringBuilder();
    cell.lines().forEach(each -> list.append("<li>").append(phrases(each)).append("</li>"));
    return list.isEmpty() ? "" : "<ul>" + list + "</ul>";
  }

  @Override
  public Boolean entries(Block.Entries entries) {
    line("<dl>");
    for (Block.TermEntry entry : entries.entries()) {
      line("<div id=\"" + entry.id() + "\">");
      line("<dt>" + HtmlText.of(entry.term()) + "</dt>");
      entry.notes().forEach(this::note);
      line("</div>");
    }
    return line("</dl>");
  }

  private void note(Block.Note note) {
    line(note.id() == null ? "<dd>" : "<dd id=\"" + note.id() + "\">");
    line("<p class=\"name\">" + HtmlText.of(note.name()) + "</p>");
    line("<p>" + phrases(note.text()) + "</p>");
    note.remarks().forEach(each -> line("<p class=\"remark\">" + phrases(each) + "</p>"));
    line("</dd>");
  }

  private static String phrases(Passage line) {
    StringBuilder phrases = new StringBuilder();
    line.phrases().forEach(each -> phrases.append(phrase(each)));
    return phrases.toString();
  }

  private static String phrase(TextPart phrase) {
    String text = HtmlText.of(phrase.text());
    String target = phrase.target();
    String toned =
        switch (phrase.tone()) {
          case PLAIN -> text;
          case STRONG -> "<strong>" + text + "</strong>";
          case MARK -> "<span class=\"mark\">" + text + "</span>";
          case CLAUSE -> "<span class=\"clause\">" + text + "</span>";
        };
    return target == null ? toned : "<a href=\"" + HtmlText.of(target) + "\">" + toned + "</a>";
  }

  private boolean line(String text) {
    out.append(text).append('\n');
    return true;
  }
}
