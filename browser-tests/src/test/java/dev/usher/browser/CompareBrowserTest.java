package dev.usher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks what another version of the policy changes, and for whom. */
class CompareBrowserTest {
  private static OpenDesk desk;

  @TempDir static Path other;

  @BeforeAll
  static void open(@TempDir Path copy) throws IOException {
    desk = OpenDesk.ofKyndof(copy);
    OpenDesk.copy(copy, other);
    Path refunds = other.resolve("refunds.drl");
    Files.writeString(
        refunds, Files.readString(refunds).replace("refund <= 2000", "refund <= 600"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Page compared() {
    return compared(desk.show("compare"));
  }

  private static Page compared(Page page) {
    page.getByLabel("Before").selectOption("saved");
    page.getByLabel("After").selectOption("other");
    page.getByLabel("Folder, name, or either at a revision").fill(other.toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
    assertThat(page.getByText("Not the same")).isVisible();
    return page;
  }

  @Test
  void aMovedThreshold_isShownWithItsRegion_andTheContactThatShowsItCanBeTried() {
    Page page = compared();

    assertThat(page.getByRole(AriaRole.REGION, named("For every contact"))).containsText("600.01");
    assertThat(page.getByText("of 40 contacts").first()).isVisible();
    OpenDesk.picture(page, "compare");
    OpenDesk.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try this contact"))
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile("tab=try"));
    assertThat(desk.complaints()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void tenThousandContacts_areGrouped() throws IOException {
    List<String> samples = Files.readAllLines(Path.of("../examples/contacts/kyndof.jsonl"));
    String contacts =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    samples
                        .get(i % samples.size())
                        .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"n-" + i + "\""))
            .collect(Collectors.joining("\n"));
    Page page = desk.show("compare");
    page.getByLabel("contacts in a file").check();
    page.locator("#compare-file")
        .setInputFiles(
            new FilePayload("contacts.jsonl", "application/x-ndjson", contacts.getBytes(UTF_8)));

    compared(page);

    Locator affected = page.getByRole(AriaRole.REGION, named("Of these contacts"));
    assertThat(affected).containsText("of 10,000 contacts");
    affected.locator("summary").first().click();
    assertThat(affected.locator(".examples > li").first()).isVisible();
    assertThat(desk.complaints()).isEmpty();
  }

  @Test
  void aVersionThatIsNotThere_isSaid() {
    Page page = desk.show("compare");
    page.getByLabel("After").selectOption("other");
    page.getByLabel("Folder, name, or either at a revision").fill("no-such-policy");
    page.getByRole(AriaRole.BUTTON, named("Compare")).click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("no-such-policy");
  }

  @Test
  void narrowAndDark_nothingIsCutOff() {
    Page page = compared(desk.show("compare", 360, 800, ColorScheme.DARK));

    OpenDesk.picture(page, "compare-360-dark");
    OpenDesk.assertAccessible(page);
    OpenDesk.assertNothingSticksOut(page);
    assertThat(desk.complaints()).isEmpty();
  }
}
