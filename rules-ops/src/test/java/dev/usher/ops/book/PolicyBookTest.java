package dev.usher.ops.book;

import static dev.usher.ops.book.Books.elements;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.analysis.PolicyAnalysis;
import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The books of the policies that come with Usher. They are left in {@code target/books} as pages;
 * with {@code -Dbooks=write} those in {@code docs/books} are written again.
 */
class PolicyBookTest {

  static List<String> names() {
    return Books.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void page_isWellFormed_andLeadsToWhatIsThere(String name) throws Exception {
    String page = PolicyBook.of(Books.policy(name)).page();
    Files.createDirectories(Path.of("target/books"));
    Files.writeString(Path.of("target/books", name + ".html"), page);

    Element html = Books.read(page).getDocumentElement();
    List<String> ids =
        elements(html, "*")
            .map(each -> each.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(html.getAttribute("lang")).isEqualTo("en");
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("book-[a-z0-9-]+"));
    assertThat(elements(html, "a").map(each -> each.getAttribute("href")))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("#") && ids.contains(href.substring(1)));
    assertThat(elements(html, "h1")).hasSize(1);
    assertThat(elements(html, "*"))
        .noneMatch(each -> each.hasAttribute("style"))
        .noneMatch(each -> each.getTagName().equals("script"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void tables_haveCaptionsAndHeads_andTheirRowsAsManyCells(String name) {
    Element html = Books.read(PolicyBook.of(Books.policy(name)).page()).getDocumentElement();

    assertThat(elements(html, "table"))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
              int columns =
                  table
                      .getElementsByTagName("thead")
                      .item(0)
                      .getFirstChild()
                      .getChildNodes()
                      .getLength();
              Element body = (Element) table.getElementsByTagName("tbody").item(0);
              assertThat(elements(body, "tr"))
                  .allMatch(row -> row.getChildNodes().getLength() == columns);
              assertThat(elements(table, "th")).allMatch(each -> each.hasAttribute("scope"));
            });
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRuleAndClause_standsInTheRulesOnce(String name) {
    Policy policy = Books.policy(name);
    Document book = Books.read(PolicyBook.of(policy).page());

    Element rules = Books.section(book, "book-rules");
    assertThat(
            elements(rules, "p")
                .filter(each -> each.getAttribute("class").equals("name"))
                .map(Element::getTextContent))
        .containsAll(policy.rules().stream().map(Rule::name).toList())
        .hasSize(policy.rules().size() + policy.manifest().clauses().named().size());
    assertThat(elements(rules, "dt").map(Element::getTextContent))
        .containsExactlyInAnyOrderElementsOf(policy.clauses());
  }

  /** Not a word that only somebody who writes rules would know. */
  @ParameterizedTest
  @MethodSource("names")
  void noWordOfTheRuleLanguage_isLeft(String name) {
    String text =
        Books.read(PolicyBook.of(Books.policy(name)).fragment())
            .getDocumentElement()
            .getTextContent();

    assertThat(text).doesNotContain("$case", "->", "==", "!=", "&&", "||", "null", "Severity.");
    Stream<String> words =
        Stream.concat(
                Arrays.stream(Property.values()).map(Property::key),
                Arrays.stream(Inquiry.values()).map(Inquiry::key))
            .filter(key -> key.matches(".*[A-Z.].*"));
    assertThat(words).isNotEmpty().noneMatch(text::contains);
  }

  @ParameterizedTest
  @MethodSource("names")
  void committedBook_isWhatThePolicySays(String name) throws Exception {
    String folder =
        name.equals(Books.RETURNS_DESK)
            ? "examples/returns-desk"
            : "rules-kb/src/main/resources/policies/" + name;
    String argument = name.equals(Books.RETURNS_DESK) ? folder : name;
    String book =
        PolicyBook.of(
                PolicyAnalysis.of(Books.policy(name)),
                place -> "../../" + folder + "/" + place.file() + "#L" + place.line())
            .markdown();

    Path committed = Path.of("../docs/books", name + ".md");
    if ("write".equals(System.getProperty("books"))) {
      Files.writeString(committed, book);
    }
    assertThat(Files.readString(committed))
        .as(
            "the policy has changed since its book was written; write it again with%n"
                + "  ./usher book %s -o docs/books/%s.md --source-url ../../%s",
            argument, name, folder)
        .isEqualTo(book);
  }

  @Test
  void whatAPolicyCallsThings_isNeverReadAsMarkup() {
    Policy policy =
        CheckedPolicy.policy(
            PolicySource.of(
                Map.of(
                    "policy.yaml",
                    """
                    policy: evil
                    version: "<script>alert(1)</script>"
                    source: "1. [click](javascript:alert) <b>&amp; `code` | *x* _y_"
                    zone: UTC
                    hours: always
                    currency: EUR
                    tiers: [agent]
                    words: {danger: ["<img src=x>", "a|b"]}
                    """,
                    "a.drl",
                    """
                    package evil;

                    rule 'A "<b>bold</b>" & name | with *stars*'
                    when
                        $case : Tiered(mentions("danger"), labels contains "<i>")
                    then
                        $case.act("look");
                    end
                    """)));
    PolicyBook book = PolicyBook.of(policy);

    Element html = Books.read(book.page()).getDocumentElement();
    assertThat(html.getTextContent())
        .contains(
            "<script>alert(1)</script>", "A \"<b>bold</b>\" & name | with *stars*", "<img src=x>");
    assertThat(elements(html, "*").map(Element::getTagName))
        .doesNotContain("b", "i", "img", "script");
    assertThat(book.markdown())
        .contains("A \"\\<b\\>bold\\</b\\>\" \\& name \\| with \\*stars\\*")
        .contains("\\[click\\](javascript:alert) \\<b\\>\\&amp; \\`code\\` \\| \\*x\\* \\_y\\_")
        .doesNotContainPattern("(?<!\\\\)<(?!a id=|/a>|!--)");
  }

  @Test
  void whatDoesNotHold_isSaidToBeBroken() {
    Policy policy =
        CheckedPolicy.policy(
            PolicySource.of(
                Map.of(
                    "policy.yaml",
                    """
                    policy: lax
                    version: 1.0.0
                    zone: UTC
                    hours: always
                    currency: EUR
                    tiers: [agent]
                    teams: [finance]
                    """,
                    "invariants.yaml",
                    """
                    invariants:
                      - name: Finance agrees to everything
                        always: {has: [approvals.finance]}
                    """,
                    "a.drl",
                    """
                    package lax;

                    rule "Finance agrees to much"
                    when
                        $case : Assessed(refund >= 100)
                    then
                        $case.approve("finance");
                    end
                    """)));

    assertThat(PolicyBook.of(policy).markdown())
        .contains("0 of 1 statement about every contact are proven.")
        .contains("| Finance agrees to everything | Always: finance must agree. | **broken**: ");
  }

  @Test
  void roles_thatAreAskedAsOneOfSeveral_areNotSaidToBeNeverAsked() {
    Policy policy =
        CheckedPolicy.policy(
            PolicySource.of(
                Map.of(
                    "policy.yaml",
                    """
                    policy: any
                    version: 1.0.0
                    zone: UTC
                    hours: always
                    currency: EUR
                    tiers: [agent, lead, head]
                    teams: [finance]
                    """,
                    "a.drl",
                    """
                    package any;

                    rule "Finance or the lead agrees"
                    when
                        $case : Assessed(refund >= 100)
                    then
                        $case.approveAny(1, "finance", "lead");
                    end
                    """)));

    assertThat(PolicyBook.of(policy).markdown())
        .contains("| one of finance and lead | the refund is at least 100.00 EUR (")
        .contains("No rule asks these to agree: agent, head.");
  }

  @Test
  void styleSheet_stylesNothingButTheBook_andClosesNoElement() {
    assertThat(PolicyBook.style())
        .contains("@media print", "prefers-color-scheme")
        .doesNotContain("<");
    assertThat(PolicyBook.style().lines().filter(line -> line.endsWith("{") || line.endsWith(",")))
        .allMatch(line -> line.strip().startsWith(".book") || line.startsWith("@media"));
  }
}
