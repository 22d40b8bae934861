package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes a figure, sees what it comes to, and saves it, or finds that others did. */
class EditBrowserTest {
  private static final String AT_2000 = "edit&file=refunds.drl&line=35";

  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path copy) {
    desk = OpenDesk.ofKyndof(copy);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String onDisk(String file) throws IOException {
    return Files.readString(desk.folder().resolve(file));
  }

  /** Replaces what a line ends with, by the keyboard. */
  private static void type(Page page, String line, String gone, String comes) {
    page.locator(".cm-line").filter(new Locator.FilterOptions().setHasText(line)).first().click();
    page.keyboard().press("End");
    for (int i = 0; i < gone.length(); i++) {
      page.keyboard().press("Backspace");
    }
    page.keyboard().type(comes);
  }

  private static void raise(Page page) {
    type(page, "refund <= 2000", "2000)", "2500)");
    type(page, "refund > 2000", "2000)", "2500)");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  @Test
  void figureIsChanged_whatItComesToIsTold_andItIsSaved() throws IOException {
    Page page = desk.show(AT_2000);
    raise(page);

    assertThat(page.locator(".impact .sum"))
        .hasText(
            "1 of 40 contacts changes, 1 scenario fails,"
                + " “Nobody but an executive says yes to more than 2,000”: no longer true");
    assertThat(page.getByText("draft, not saved").first()).isVisible();
    assertThat(onDisk("refunds.drl")).doesNotContain("2500");
    button(page, "Show changes").click();
    assertThat(page.locator(".changes .is-added").first()).containsText("refund <= 2500");
    OpenDesk.picture(page, "edit-draft");
    OpenDesk.assertAccessible(page);
    page.locator(".cm-content").click();
    page.keyboard().press("Control+s");
    assertThat(page.getByText("Saved: refunds.drl")).isVisible();
    assertThat(onDisk("refunds.drl")).contains("refund <= 2500", "refund > 2500");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void mistake_isMarkedAsOneTypes_andTheLastOneWithoutAnswers() {
    Page page = desk.show(AT_2000);
    raise(page);
    assertThat(page.locator(".impact .sum")).containsText("1 of 40");
    type(page, "refund < 100)", ")", ", refnd > 5)");

    assertThat(page.locator(".said li")).containsText("Assessed has no property \"refnd\"");
    assertThat(page.locator(".said li")).containsText("did you mean \"refund\"?");
    assertThat(page.getByText("stale: the draft has mistakes")).isVisible();
    assertThat(page.locator(".impact .sum")).containsText("1 of 40");
    assertThat(page.locator(".cm-lintRange-error")).hasText("refnd");
    OpenDesk.assertAccessible(page);
    page.locator(".said li a").click();
    assertThat(page.locator(".cm-activeLine")).containsText("refnd");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void verbsAndRoles_areCompleted() {
    Page page = desk.show(AT_2000);
    type(page, "escalate(4)", "", "");
    page.keyboard().press("Enter");
    page.keyboard().type("$case.approveA");

    assertThat(page.locator(".cm-tooltip-autocomplete li").first()).containsText("approveAny");
    assertThat(page.locator(".cm-completionInfo")).containsText("So many of those named");
    page.keyboard().press("Escape");
    page.keyboard().press("Backspace");
    page.keyboard().type("(\"cs");
    assertThat(page.locator(".cm-tooltip-autocomplete li").first()).containsText("cs-lead");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void twoTabs_oneSaves_theOtherReadsAgainOrChooses() throws IOException {
    Page mine = desk.show(AT_2000);
    Page theirs = desk.show(AT_2000);
    raise(theirs);
    theirs.keyboard().press("Control+s");
    assertThat(theirs.getByText("Saved: refunds.drl")).isVisible();

    assertThat(mine.locator(".cm-content")).containsText("refund > 2500");
    type(mine, "refund > 2500", "2500)", "2600)");
    type(theirs, "refund > 2500", "2500)", "2700)");
    theirs.keyboard().press("Control+s");
    assertThat(mine.getByRole(AriaRole.ALERT)).containsText("has changed on disk");
    mine.locator(".cm-content").click();
    mine.keyboard().press("Control+s");
    assertThat(mine.getByText("Not saved: refunds.drl")).isVisible();
    assertThat(onDisk("refunds.drl")).contains("refund > 2700");
    OpenDesk.picture(mine, "edit-conflict");
    OpenDesk.assertAccessible(mine);
    button(mine, "Keep mine").click();
    button(mine, "Save").click();
    assertThat(mine.getByText("Saved: refunds.drl")).isVisible();
    assertThat(onDisk("refunds.drl")).contains("refund > 2600");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void fileChangedOnDisk_theirsAreTaken() throws IOException {
    Page page = desk.show(AT_2000);
    type(page, "refund > 2000", "2000)", "2500)");
    assertThat(page.getByText("draft, not saved").first()).isVisible();
    Path file = desk.folder().resolve("refunds.drl");
    Files.writeString(file, onDisk("refunds.drl").replace("> 2000", "> 1900"));

    Locator choose = page.getByRole(AriaRole.ALERT);
    choose.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    button(page, "Take theirs").click();
    assertThat(page.locator(".cm-content")).containsText("refund > 1900");
    assertThat(page.getByText("draft, not saved")).hasCount(0);
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void caseIsKept_asScenariosOfTheDraft() throws IOException {
    Page page = desk.show(AT_2000);
    page.getByText("Keep the case as a scenario").click();
    page.getByLabel("File of scenarios, there or new").fill("mine");
    page.locator(".keep button").click();

    assertThat(page.getByText("4 scenarios are in the draft of scenarios/mine.yaml")).isVisible();
    assertThat(page.locator(".cm-content")).containsText("scenarios:");
    assertThat(page.locator(".changes .is-added").first()).containsText("scenarios:");
    assertThat(desk.folder().resolve("scenarios/mine.yaml")).doesNotExist();
    button(page, "Save").click();
    assertThat(page.getByText("Saved: scenarios/mine.yaml")).isVisible();
    assertThat(onDisk("scenarios/mine.yaml")).startsWith("scenarios:\n");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void narrowAndDark_nothingIsCutOff() {
    Page page = desk.show(AT_2000, 360, 800, ColorScheme.DARK);
    raise(page);

    assertThat(page.locator(".sum-line")).containsText("no longer true");
    OpenDesk.picture(page, "edit-360-dark");
    OpenDesk.assertAccessible(page);
    OpenDesk.assertNothingSticksOut(page);
    assertThat(desk.complaints()).isEmpty();
  }
}
