package dev.usher.ops.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.usher.analysis.InvariantResult;
import dev.usher.analysis.PolicyAnalysis;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A policy as people read it who know no rule language: who may agree to what, thresholds, answer
 * times and hours as tables, every rule as a sentence, what is proven and what is assumed. All of
 * it is made from the policy's tree, and the same policy always gives the same text: no date, no
 * path of the machine. Immutable and safe to share between threads.
 */
public final class PolicyBook {
  private static final String STYLE = "book.css";

  private final BookContent content;

  private PolicyBook(BookContent content) {
    this.content = content;
  }

  /**
   * Writes the book of a policy, and proves its invariants, which may take some seconds.
   *
   * @param policy the policy
   */
  public static PolicyBook of(Policy policy) {
    return of(PolicyAnalysis.of(policy), place -> null);
  }

  /**
   * Writes the book of a policy.
   *
   * @param analysis the policy, and what is proven of its invariants
   * @param links returns the address that the place of a rule in a file leads to, such as {@code
   *     refunds.drl#L12}; null where it leads nowhere
   */
  public static PolicyBook of(
      PolicyAnalysis analysis, Function<? super Place, ? extends @Nullable String> links) {
    requireNonNull(links, "links");
    BookPolicy words = new BookPolicy(analysis.policy(), links);
    return new PolicyBook(content(words, analysis.invariants()));
  }

  private static BookContent content(BookPolicy words, List<InvariantResult> invariants) {
    return new BookContent(
        "The policy " + words.manifest().name(),
        lead(words, invariants),
        List.of(
            new ReadingChapter(words).chapter(),
            new TierChapter(words).chapter(),
            new AgreementChapter(words).chapter(),
            new FigureChapter(words).chapter(),
            new TargetChapter(words).chapter(),
            new RoutingChapter(words).chapter(),
            new HoursChapter(words).chapter(),
            new RuleChapter(words).chapter(),
            new InvariantChapter(words, invariants).chapter(),
            new AssumedChapter(words).chapter(),
            new NameChapter(words).chapter()));
  }

  private static List<Passage> lead(BookPolicy words, List<InvariantResult> invariants) {
    Manifest manifest = words.manifest();
    String source = manifest.source().isEmpty() ? "." : ". Its source: " + manifest.source() + ".";
    int clauses = words.policy().clauses().size();
    long assumed = words.rules().stream().filter(Rule::isAssumed).count();
    return List.of(
        Passage.of("Version " + manifest.version() + source),
        Passage.of(
            "%s%s%s.%s"
                .formatted(
                    counted(words.rules().size(), "rule"),
                    clauses == 0 ? "" : " for " + counted(clauses, "clause"),
                    assumed == 0
                        ? ""
                        : "; " + assumed + (assumed == 1 ? " is" : " are") + " assumed",
                    proven(invariants))));
  }

  private static String proven(List<InvariantResult> invariants) {
    if (invariants.isEmpty()) {
      return "";
    }
    long proven =
        invariants.stream()
            .filter(each -> each.verdict() == InvariantResult.Verdict.PROVEN)
            .count();
    return " %s of %s about every contact %s proven."
        .formatted(proven, counted(invariants.size(), "statement"), proven == 1 ? "is" : "are");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Returns the book as a page of its own, style sheet included, for browsers and printers. */
  public String page() {
    return HtmlWriter.page(content, style());
  }

  /**
   * Returns the book as an {@code article} for a page of somebody else's, whose heading of the
   * first level stands above it and which brings along the {@link #style}. Ids in it begin with
   * {@code book-}; its links within itself are such ids behind a {@code #}.
   */
  public String fragment() {
    return HtmlWriter.fragment(content);
  }

  /** Returns what the book is called, the heading of its page. */
  public String title() {
    return content.title();
  }

  /** Returns the book as Markdown, with tables as code hosts show them. */
  public String markdown() {
    return MarkdownWriter.write(
        content, "Made by \"usher book\" from the policy: edit that instead.");
  }

  /** Returns the style sheet of {@link #fragment}, which styles nothing outside of it. */
  public static String style() {
    try (InputStream in = requireNonNull(PolicyBook.class.getResourceAsStream(STYLE), STYLE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
