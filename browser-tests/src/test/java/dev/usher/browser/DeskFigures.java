package dev.usher.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Prints how long somebody waits who sits before the desk, in a JVM of its own and a real browser.
 * Nothing is asserted: the machine decides. {@code mvn -Pbrowser -Dquick=browser -pl browser-tests
 * -am test -Dtest=DeskFigures -Dsurefire.failIfNoSpecifiedTests=false} runs it.
 */
class DeskFigures {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int OPENINGS = 5;
  private static final int ANSWERS = 40;

  /** Types an amount, and waits until the sentence on top is another one. */
  private static final String ANSWERED =
      """
      amount => new Promise(done => {
        const headline = document.querySelector('h1');
        const field = [...document.querySelectorAll('input')].find(each => each.labels[0]?.textContent.trim() === 'Refund');
        const before = headline.textContent;
        const began = performance.now();
        const seen = new MutationObserver(() => {
          if (headline.textContent !== before) {
            seen.disconnect();
            requestAnimationFrame(() => done(performance.now() - began));
          }
        });
        seen.observe(headline, {subtree: true, childList: true, characterData: true});
        field.value = amount;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      })
      """;

  @Test
  void figures() throws IOException {
    try (Playwright playwright = Playwright.create();
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.executable")))
                        .setArgs(List.of("--no-sandbox")))) {
      List<Double> pictures = new ArrayList<>();
      List<Double> decisions = new ArrayList<>();
      List<Double> answers = new ArrayList<>();
      for (int i = 0; i < OPENINGS; i++) {
        opened(browser, pictures, decisions, answers);
      }
      told("from the command to the first picture", pictures);
      told("from the command to the first answer", decisions);
      told("from a key to the answer on the screen", answers);
    }
  }

  private static void opened(
      Browser browser, List<Double> pictures, List<Double> decisions, List<Double> answers)
      throws IOException {
    long began = System.nanoTime();
    Process desk =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.usher.ops.Main",
                "desk",
                "kyndof",
                "--contacts",
                "../examples/contacts/kyndof.jsonl",
                "--no-open")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
      Page page = browser.newContext().newPage();
      page.navigate(said.readLine());
      page.waitForSelector("nav");
      pictures.add((System.nanoTime() - began) / NANOS_PER_MILLI);
      page.locator("h1:has-text('Tier')").waitFor();
      decisions.add((System.nanoTime() - began) / NANOS_PER_MILLI);
      for (int i = 0; i < ANSWERS; i++) {
        Object took = page.evaluate(ANSWERED, i % 2 == 0 ? "2100" : "750");
        answers.add(((Number) took).doubleValue());
      }
      page.context().close();
    } finally {
      desk.destroy();
    }
  }

  private static void told(String what, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-42s median %5.0f ms, 90 %% within %5.0f ms, of %d%n",
        what,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 9 / 10),
        millis.size());
  }
}
