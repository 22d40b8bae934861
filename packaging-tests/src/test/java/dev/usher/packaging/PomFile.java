package dev.usher.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom as it is written, without what it inherits. */
record PomFile(Path file, Element root) {
  static PomFile read(Path file) {
    try {
      return new PomFile(
          file,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new IllegalArgumentException(file.toString(), unreadable);
    }
  }

  /** The text at the end of a path of element names, "a/b". */
  Optional<String> text(String path) {
    return all(path).stream().map(Element::getTextContent).map(String::strip).findFirst();
  }

  /** All elements at the end of a path of element names. */
  List<Element> all(String path) {
    List<Element> found = List.of(root);
    for (String name : path.split("/", -1)) {
      found = found.stream().flatMap(each -> children(each, name).stream()).toList();
    }
    return found;
  }

  String artifact() {
    return text("artifactId").orElseThrow();
  }

  String packaging() {
    return text("packaging").orElse("jar");
  }

  static String child(Element element, String name) {
    return children(element, name).stream()
        .map(Element::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static List<Element> children(Element element, String name) {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
