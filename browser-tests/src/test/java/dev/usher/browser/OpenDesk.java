package dev.usher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.usher.desk.Desk;
import dev.usher.desk.policy.SampleLines;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A desk with a copy of a policy on it, and a browser that shows it. Whatever the page says on its
 * console, or asks of anybody but the desk, is kept and must be nothing.
 */
final class OpenDesk implements AutoCloseable {
  private static final Path PICTURES = Path.of(System.getProperty("browser.pictures"));

  private final Path folder;
  private final Desk desk;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  /** Machines that build are busy, and a test that waits for nothing ends no later. */
  private static final double PATIENCE_MILLIS = 60_000;

  private OpenDesk(Path folder, Desk desk) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.folder = folder;
    this.desk = desk;
    this.playwright = Playwright.create();
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("browser.executable")))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  /**
   * Opens one.
   *
   * @param policy the folder of a policy
   * @param samples a contact as JSON on each line
   * @param copy an empty folder
   */
  static OpenDesk of(Path policy, List<String> samples, Path copy) {
    try {
      copy(policy, copy);
      Terminal quiet =
          Terminal.unwatched(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
      Workspace workspace =
          new Workspace(PolicySource.folder(copy), new SavedFiles(copy), new SampleLines(samples));
      return new OpenDesk(copy, Desk.open(workspace, 0, quiet));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Copies a folder with everything in it. */
  static void copy(Path folder, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path place = copy.resolve(folder.relativize(each).toString());
        Files.createDirectories(place.getParent());
        Files.copy(each, place);
      }
    }
  }

  /** Opens one with the costume maker's policy and its forty contacts. */
  static OpenDesk ofKyndof(Path copy) {
    try {
      return of(
          Path.of("../rules-kb/src/main/resources/policies/kyndof"),
          Files.readAllLines(Path.of("../examples/contacts/kyndof.jsonl")),
          copy);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path folder() {
    return folder;
  }

  /** Returns the address without a key. */
  String origin() {
    return desk.address().toString().replaceFirst("/#.*", "");
  }

  /** Opens a tab of the browser that shows a tab of the desk. */
  Page show(String tab) {
    return show(tab, 1280, 900, ColorScheme.LIGHT);
  }

  Page show(String tab, int width, int height, ColorScheme colors) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colors));
    return shown(context.newPage(), desk.address() + "&tab=" + tab);
  }

  /** Opens a page in a context of its own, and listens to what it says. */
  private Page shown(Page page, String address) {
    page.onConsoleMessage(
        said -> {
          // What the desk refuses to do is shown on the page, and no mistake of the page.
          boolean refused = said.location().contains("/api/");
          if (!refused && (said.type().equals("error") || said.type().equals("warning"))) {
            complaints.add(said.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        asked -> {
          if (!asked.url().startsWith(origin()) && !asked.url().startsWith("data:")) {
            complaints.add("asks " + asked.url());
          }
        });
    page.navigate(address);
    return page;
  }

  /** Opens a page at any address; what it says is not kept. */
  Page at(String address) {
    Page page = browser.newContext().newPage();
    page.navigate(address);
    return page;
  }

  /** Returns what pages have said on their consoles, or asked of others. */
  List<String> complaints() {
    return complaints;
  }

  /** Keeps a picture of a page. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Asserts that a page is no wider than the window: what is wider scrolls by itself. */
  static void assertNothingSticksOut(Page page) {
    Object wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue()).as("pixels that stick out").isZero();
  }

  /** Asserts that nothing keeps anybody from using a page. */
  static void assertAccessible(Page page) {
    List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    assertThat(violations)
        .as(page.url().replaceFirst("key=[0-9a-f]*", "key=…"))
        .extracting(each -> each.getId() + ": " + each.getHelp() + " " + each.getNodes())
        .isEmpty();
  }

  /** Ends the desk, while the browser still shows it. */
  void end() {
    desk.close();
  }

  @Override
  public void close() {
    playwright.close();
    desk.close();
  }
}
