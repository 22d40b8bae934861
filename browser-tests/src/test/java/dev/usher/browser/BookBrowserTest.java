package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who knows no rule language reads the policy. */
class BookBrowserTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = OpenDesk.ofKyndof(copy);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void everyRuleLeadsToItsLine_andTheBookCanBeKept() throws IOException {
    Page page = desk.show("book");

    assertThat(page.getByText("Refunds of 500 to 2,000 go to the CS lead").first()).isVisible();
    OpenDesk.assertAccessible(page);
    Download kept =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as Markdown"))
                    .click());
    assertThat(Files.readString(kept.path())).contains("# The policy kyndof", "KY-T10");
    page.locator("a[href^='#book-']").first().click();
    assertThat(page).hasURL(Pattern.compile("tab=book"));
    page.locator("a[href*='file=refunds.drl']").first().click();
    assertThat(page).hasURL(Pattern.compile("tab=edit&file=refunds.drl&line=\\d+"));
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void narrowAndDark_nothingIsCutOff() {
    Page page = desk.show("book", 360, 800, ColorScheme.DARK);

    assertThat(page.getByText("Refunds of 500 to 2,000 go to the CS lead").first()).isVisible();
    OpenDesk.picture(page, "book-360-dark");
    OpenDesk.assertAccessible(page);
    OpenDesk.assertNothingSticksOut(page);
    assertThat(desk.complaints()).isEmpty();
  }
}
