package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the page is never taken for what a desk says that is not there, or for today's. */
class DeskGoneBrowserTest {
  @Test
  void aDeskThatIsGone_isSaid_andWhatWasTypedStays(@TempDir Path copy) {
    try (OpenDesk desk = OpenDesk.ofKyndof(copy)) {
      Page page = desk.show("edit&file=refunds.drl&line=23");
      assertThat(page.locator(".cm-content")).containsText("Refunds of 500 to 2,000");

      desk.end();
      page.locator(".cm-content").click();
      page.keyboard().press("Control+Home");
      page.keyboard().type("// kept\n");

      assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("The desk does not answer");
      assertThat(page.locator(".cm-content")).containsText("// kept");
    }
  }

  @Test
  void aDraftSinceTheLastComparison_isComparedAgain(@TempDir Path copy) {
    try (OpenDesk desk = OpenDesk.ofKyndof(copy)) {
      Page page = desk.show("compare");
      assertThat(page.getByText("Proven equal.")).isVisible();

      page.getByRole(AriaRole.LINK, named("Edit")).click();
      page.locator("a[href*='file=feedback.drl']").first().click();
      assertThat(page.locator(".cm-content")).containsText("package kyndof");
      page.locator(".cm-content").click();
      page.keyboard().press("Control+End");
      page.keyboard()
          .type(
              """

              rule "Every case is at tier 4"
              when
              $case : Assessed()
              then
              $case.escalate(4);
              end
              """);
      page.getByRole(AriaRole.LINK, named("Compare")).click();

      assertThat(page.getByText("Not the same")).isVisible();
      assertThat(page.getByLabel("After")).hasValue("draft");
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
