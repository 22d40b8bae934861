package dev.usher.ops.book;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a book says, whoever writes it down.
 *
 * @param title what the book is called
 * @param lead what it is about, a paragraph or some
 * @param chapters its chapters, each of which says something
 */
record BookContent(String title, List<Passage> lead, List<Chapter> chapters) {

  BookContent {
    requireNonNull(title, "title");
    lead = List.copyOf(lead);
    chapters = chapters.stream().filter(each -> !each.isEmpty()).toList();
  }
}
