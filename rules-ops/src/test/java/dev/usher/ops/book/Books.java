package dev.usher.ops.book;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The policies that there are books of, and books read as XML. */
final class Books {
  static final String RETURNS_DESK = "returns-desk";

  private Books() {}

  /** Returns the names of the policies. */
  static List<String> names() {
    return List.of("csm-bridge", "dignifi", "kickfin", "kraken", "kyndof", RETURNS_DESK);
  }

  /** Returns what the command calls a policy. */
  static String argument(String name) {
    return name.equals(RETURNS_DESK) ? "../examples/returns-desk" : name;
  }

  static Policy policy(String name) {
    return CheckedPolicy.policy(PolicySource.of(argument(name)));
  }

  /** Reads HTML that is well-formed XML, and asks nobody for a DTD. */
  static Document read(String html) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setEntityResolver(
          (publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
      return builder.parse(new InputSource(new StringReader(html)));
    } catch (Exception wrong) {
      throw new AssertionError(wrong.getMessage() + " in\n" + html, wrong);
    }
  }

  static Stream<Element> elements(Element in, String tag) {
    NodeList nodes = in.getElementsByTagName(tag);
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      found.add((Element) nodes.item(at));
    }
    return found.stream();
  }

  /** Returns the section below a heading. */
  static Element section(Document book, String id) {
    return elements(book.getDocumentElement(), "section")
        .filter(
            each ->
                ((Element) each.getElementsByTagName("*").item(0)).getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section " + id));
  }
}
