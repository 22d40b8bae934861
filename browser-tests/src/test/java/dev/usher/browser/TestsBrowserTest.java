package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody looks at the scenarios, and at what they would not notice. */
class TestsBrowserTest {
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
  void allPass_coverageIsTold_andSmallChangesAreTried() {
    Page page = desk.show("tests");

    assertThat(page.getByText("All 391 scenarios pass.")).isVisible();
    assertThat(page.getByRole(AriaRole.REGION, named("What they show"))).containsText("(100 %)");
    page.getByLabel("Show those with these words").fill("KY-T10");
    assertThat(page.locator(".scenarios li").first()).containsText("KY-T10");
    page.getByRole(AriaRole.BUTTON, named("Try small changes")).click();
    assertThat(page.getByText("100 %", new Page.GetByTextOptions().setExact(true))).isVisible();
    OpenDesk.picture(page, "tests");
    OpenDesk.assertAccessible(page);
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void narrowAndDark_nothingIsCutOff() {
    Page page = desk.show("tests", 360, 800, ColorScheme.DARK);

    assertThat(page.getByText("All 391 scenarios pass.")).isVisible();
    OpenDesk.assertAccessible(page);
    OpenDesk.assertNothingSticksOut(page);
    assertThat(desk.complaints()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
