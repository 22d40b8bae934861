package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tries a contact for the first time. */
class TryBrowserTest {
  private static final String FIRST =
      "Tier 3, cs-lead, who must agree. Answer by Tuesday 12:00, in 2 hours.";
  private static final String ABOVE =
      "Tier 4, executive, who must agree. Answer by Tuesday 12:00, in 2 hours.";

  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path copy) {
    desk = OpenDesk.ofKyndof(copy);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Locator sentence(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator refund(Page page) {
    return page.getByLabel("Refund", new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator mark(Page page) {
    return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("refund"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void firstMinute_isOneStory() {
    Page page = desk.show("try");
    assertThat(sentence(page)).hasText(FIRST);

    refund(page).fill("2100");
    assertThat(sentence(page)).hasText(ABOVE);
    Locator changes = page.getByLabel("What changed");
    assertThat(changes).containsText("tier 3 becomes 4");
    assertThat(changes).containsText("Refunds above 2,000 go to an executive");
    assertThat(mark(page)).hasAttribute("aria-valuetext", Pattern.compile("2,100 USD: Tier 4.*"));
    OpenDesk.assertAccessible(page);
    OpenDesk.picture(page, "try-changed");

    button(page, "Start over").click();
    assertThat(sentence(page)).hasText(FIRST);
    assertThat(changes).hasCount(0);

    page.locator(".parts a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*tab=edit&file=[a-z-]+\\.drl&line=\\d+"));
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void markOfTheLadder_movesByHandAndByKeys() {
    Page page = desk.show("try");
    Locator ladder = page.locator(".ladder .picture");
    ladder.scrollIntoViewIfNeeded();
    BoundingBox box = ladder.boundingBox();
    page.mouse().move(box.x + box.width * 0.6, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.9, box.y + box.height / 2);
    page.mouse().up();
    assertThat(sentence(page)).hasText(ABOVE);

    mark(page).press("PageDown");
    assertThat(refund(page)).hasValue("2000");
    assertThat(sentence(page)).hasText(FIRST);
    mark(page).press("Home");
    assertThat(refund(page)).hasValue("0");
    assertThat(sentence(page)).containsText("Tier 1, support-specialist.");
  }

  @Test
  void now_movesOnAndBack() {
    Page page = desk.show("try");
    Locator now = page.getByLabel(Pattern.compile("^Now"));

    now.press("End");
    assertThat(sentence(page)).containsText("Answer now: it was due Tuesday 12:00");
    assertThat(page.locator(".events .is-late").first()).containsText("late");
    button(page, "Back to receipt").click();
    assertThat(sentence(page)).hasText(FIRST);
  }

  @Test
  void formAndJson_areOneText() {
    Page page = desk.show("try");
    assertThat(sentence(page)).hasText(FIRST);
    button(page, "JSON").click();
    Locator json = page.getByLabel("The contact as JSON");
    String text = json.inputValue().replace("\"750.00 USD\"", "640.10").replace("k-1", "\\u006b-1");
    json.fill(text);

    button(page, "Form").click();
    assertThat(refund(page)).hasValue("640.10");
    page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).fill("de");
    button(page, "JSON").click();

    assertThat(json.inputValue()).isEqualTo(text.replace("\"en\"", "\"de\""));
  }

  @Test
  void mistake_isToldWhereItIs_andTheAnswerStays() {
    Page page = desk.show("try");
    assertThat(sentence(page)).hasText(FIRST);

    refund(page).fill("a lot");

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("refund is \"a lot\"");
    assertThat(refund(page)).hasAttribute("aria-invalid", "true");
    assertThat(sentence(page)).hasText(FIRST);
    OpenDesk.assertAccessible(page);
  }

  @Test
  void narrowAndDark_nothingIsCutOff() {
    Page page = desk.show("try", 360, 800, ColorScheme.DARK);

    assertThat(sentence(page)).hasText(FIRST);
    assertThat(page.getByText("What would change it")).isVisible();
    OpenDesk.assertAccessible(page);
    OpenDesk.assertNothingSticksOut(page);
    OpenDesk.picture(page, "try-narrow-dark");
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void twoTabs_haveTwoContacts() {
    Page one = desk.show("try");
    Page other = desk.show("try");
    refund(one).fill("2100");

    assertThat(sentence(one)).hasText(ABOVE);
    assertThat(sentence(other)).hasText(FIRST);
    assertThat(one).not().hasURL(Pattern.compile(".*2100.*"));
  }
}
