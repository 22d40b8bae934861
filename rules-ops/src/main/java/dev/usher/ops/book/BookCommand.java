package dev.usher.ops.book;

import dev.usher.analysis.PolicyAnalysis;
import dev.usher.check.CheckedPolicy;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Place;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a policy down for people who know no rule language. */
@Command(
    name = "book",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Writes a policy as a page to print and read, for whoever knows no rule language.",
    description = {
      "",
      "Who may agree to what, thresholds, answer times and opening hours as tables, every rule as a"
          + " sentence by question and clause, what is proven and what is assumed. It is made from"
          + " the policy's files alone: the same policy gives the same page, without a date or a"
          + " path of this machine.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher book kyndof",
      "  usher book examples/returns-desk --format markdown",
      "  usher book kyndof@HEAD --format html",
      "",
      "For a browser and a printer: usher book kyndof -o kyndof.html",
      "For a code host: usher book kyndof -o kyndof.md --source-url policies/kyndof",
      "Exit codes: 0 all well; 1 a policy with mistakes; 2 wrong use."
    })
public final class BookCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Mixin private final PolicyParameter policy;

  @Option(
      names = "--format",
      paramLabel = "html|markdown",
      description =
          "html: one page with all it needs; markdown. Without this option a FILE that ends in .md"
              + " is markdown, and everything else html.")
  private @Nullable BookFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the book into a file instead of standard output.")
  private @Nullable String output;

  @Option(
      names = "--source-url",
      paramLabel = "URL",
      description =
          "Where the policy's folder is, seen from the book: each rule is linked to its line there,"
              + " as URL/refunds.drl#L12.")
  private @Nullable String sourceUrl;

  /** Makes the command. */
  public BookCommand(Terminal terminal) {
    this.terminal = terminal;
    this.color = new ColorOption(terminal);
    this.policy = new PolicyParameter(terminal);
  }

  /** Writes the book and returns the exit code. */
  @Override
  public Integer call() {
    PolicySource source = policy.source();
    Policy read = policy.checked(source, () -> CheckedPolicy.policy(source));
    PolicyBook book = PolicyBook.of(PolicyAnalysis.of(read), this::address);
    return OutputFile.of(
        output,
        terminal,
        there -> {
          there.printText(
              switch (chosen()) {
                case HTML -> book.page();
                case MARKDOWN -> book.markdown();
              });
          return Exit.WELL;
        });
  }

  private @Nullable String address(Place place) {
    return sourceUrl == null
        ? null
        : sourceUrl.replaceFirst("/$", "") + "/" + place.file() + "#L" + place.line();
  }

  private BookFormat chosen() {
    if (format != null) {
      return format;
    }
    boolean markdown = output != null && output.toLowerCase(Locale.ROOT).endsWith(".md");
    return markdown ? BookFormat.MARKDOWN : BookFormat.HTML;
  }
}
