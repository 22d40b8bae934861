package dev.usher.ops.scenario;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What build servers are handed is read by a strict parser, and has what they look for. */
class TestJUnitTest {
  private static final String CONTACT =
      "contact: {id: a, receivedAt: \"2026-03-03T10:00:00+09:00\", channel: email";

  @TempDir private Path folder;
  private String policy = "";

  @BeforeEach
  void write() {
    policy = Samples.policy(folder.resolve("returns"));
    scenarios(
        "a.yaml",
        "Good & <right> 👎 ]]> \\\"quoted\\\"",
        "tier: 1",
        "Bad",
        "tier: 2, signals: [\"]]><x>\"]");
    scenarios("b.yaml", "Right", "tier: 1");
  }

  private void scenarios(String file, String... namesAndExpected) {
    StringBuilder text = new StringBuilder("scenarios:\n");
    for (int i = 0; i < namesAndExpected.length; i += 2) {
      text.append(
          "  - name: \"%s\"%n    %s}%n    expect: {%s}%n"
              .formatted(namesAndExpected[i], CONTACT, namesAndExpected[i + 1]));
    }
    Samples.write(Path.of(policy, "scenarios", file), text.toString());
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Element testCase(Document document, String name) {
    return elements(document, "testcase").stream()
        .filter(each -> each.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_file_is_a_suite_and_each_scenario_a_case() throws Exception {
    CommandRun run = usher("test", policy, "--format=junit");
    Document document = parsed(run.out());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    Element all = document.getDocumentElement();
    assertThat(all.getTagName()).isEqualTo("testsuites");
    assertThat(List.of("name", "tests", "failures", "errors", "skipped"))
        .extracting(all::getAttribute)
        .containsExactly("returns", "3", "1", "0", "0");
    assertThat(all.getAttribute("time")).matches("[0-9]+\\.[0-9]{3}");
    assertThat(elements(document, "testsuite"))
        .extracting(each -> each.getAttribute("tests") + each.getAttribute("failures"))
        .containsExactlyInAnyOrder("10", "21");
    Element right = testCase(document, "Right");
    assertThat(right.getAttribute("classname")).isEqualTo("returns.b");
    assertThat(right.getAttribute("file"))
        .isEqualTo(Path.of(policy, "scenarios/b.yaml").toString());
    assertThat(right.getAttribute("line")).isEqualTo("2");
    assertThat(right.getAttribute("time")).matches("[0-9]+\\.[0-9]{3}");
    assertThat(right.getChildNodes().getLength()).isZero();
  }

  @Test
  void a_failure_shows_both_sides_and_what_xml_means_otherwise_stays_as_it_was_written()
      throws Exception {
    Document document = parsed(usher("test", policy, "--format=junit").out());

    Element bad = testCase(document, "Bad");
    assertThat(bad.getAttribute("classname")).isEqualTo("returns.a");
    Element failure = (Element) bad.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("signals.]]><x>: expected present, but was absent");
    assertThat(failure.getAttribute("type")).isEqualTo("difference");
    assertThat(failure.getTextContent()).contains("expected", "actual", "]]><x>", "\n");
    assertThat(testCase(document, "Good & <right> 👎 ]]> \"quoted\"").getAttribute("line"))
        .isEqualTo("2");
  }

  @Test
  void what_xml_cannot_hold_is_left_out() throws Exception {
    XmlLines xml = new XmlLines();
    xml.begin("a", "name", "one\u0000two\u001b[31m\ud800x\uffff\nthree\t👎");
    xml.text("b", "]]>\u0008 & é\r");
    xml.end();
    Document document = parsed(String.join("\n", xml.lines()));

    assertThat(document.getDocumentElement().getAttribute("name"))
        .isEqualTo("onetwo[31mx\nthree\t👎");
    assertThat(elements(document, "b").get(0).getTextContent()).isEqualTo("]]> & é\r");
  }

  @Test
  void a_report_stands_beside_the_text_and_o_in_its_place() throws Exception {
    Path report = folder.resolve("usher.xml");
    CommandRun run = usher("test", policy, "--report", "junit=" + report);
    assertThat(run.lines()).contains("returns: 3 scenarios, 2 passed, 1 failed");
    assertThat(elements(parsed(Samples.read(report)), "testcase")).hasSize(3);

    Path other = folder.resolve("other.xml");
    CommandRun quiet = usher("test", policy, "--format=junit", "-o", other.toString());
    assertThat(quiet.out()).isEmpty();
    assertThat(quiet.exit()).isEqualTo(1);
    assertThat(elements(parsed(Samples.read(other)), "testcase")).hasSize(3);

    CommandRun none = usher("test", policy, "--report=junit=" + folder.resolve("no/usher.xml"));
    assertThat(none.err()).contains("usher.xml cannot be written", "there is no such folder");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(usher("test", policy, "--report=html=x").exit()).isEqualTo(2);
  }

  @Test
  void a_policy_that_does_not_open_is_one_error() throws Exception {
    Samples.write(Path.of(policy, "broken.drl"), "package returns;\nrule\n");
    Path report = folder.resolve("usher.xml");
    CommandRun run = usher("test", policy, "--report=junit=" + report);

    assertThat(run.exit()).isEqualTo(1);
    Document document = parsed(Samples.read(report));
    assertThat(elements(document, "testcase")).hasSize(1);
    assertThat(document.getDocumentElement().getAttribute("errors")).isEqualTo("1");
    assertThat(elements(document, "error").get(0).getTextContent()).contains("broken.drl:3:1");
    assertThat(parsed(usher("test", policy, "--format=junit").out())).isNotNull();
  }

  @Test
  void a_gate_that_does_not_hold_is_a_failure_too() throws Exception {
    Document document = parsed(usher("test", policy, "--format=junit", "--min-coverage=90").out());

    Element coverage = testCase(document, "coverage");
    assertThat(coverage.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("2");
  }
}
