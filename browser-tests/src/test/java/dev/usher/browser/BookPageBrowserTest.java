package dev.usher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.usher.check.CheckedPolicy;
import dev.usher.ops.book.PolicyBook;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy's book as a page of its own: at a table, on a phone, in the dark, on paper. */
class BookPageBrowserTest {
  private static final String WIDTH_BEYOND_THE_WINDOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static OpenDesk desk;
  private static PolicyBook book;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = OpenDesk.ofKyndof(copy);
    book = PolicyBook.of(CheckedPolicy.policy(PolicySource.named("kyndof")));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Page page(int width, ColorScheme colors) {
    Page page = desk.at("about:blank");
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
    page.setContent(book.page());
    return page;
  }

  @Test
  void nothingKeepsAnybodyFromReadingIt() {
    for (ColorScheme colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {1280, 360}) {
        Page page = page(width, colors);
        OpenDesk.assertAccessible(page);
        assertThat(page.evaluate(WIDTH_BEYOND_THE_WINDOW)).as("%s %d", colors, width).isEqualTo(0);
        OpenDesk.picture(page, "book-page-" + width + "-" + colors.name().toLowerCase(Locale.ROOT));
        page.close();
      }
    }
  }

  @Test
  void chapters_areReachedFromTheirList() {
    Page page = page(1280, ColorScheme.LIGHT);

    page.click("nav a:text('Answer times')");

    assertThat(page.evaluate("document.querySelector(':target').textContent"))
        .isEqualTo("Answer times");
  }

  @Test
  void onPaper_linksAreText_andTheRulesBeginAPage() {
    Page page = page(1280, ColorScheme.LIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(
            page.evaluate("getComputedStyle(document.querySelector('.book a')).textDecorationLine"))
        .isEqualTo("none");
    assertThat(page.evaluate("getComputedStyle(document.getElementById('book-rules')).breakBefore"))
        .isEqualTo("page");
  }
}
