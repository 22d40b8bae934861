package dev.usher.internal.document;

import dev.usher.internal.bounds.Bound;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML without interpreting it: every scalar stays the text that it was written as, so that
 * {@code 09:00}, {@code no} and {@code 010} mean what they say. Of YAML's features it refuses
 * anchors, aliases, tags, keys that are no text and a second document.
 */
public final class YamlDocument {
  /** The longest file taken, in characters. */
  static final int MAX_LENGTH = Bound.FILE_BYTES.most();

  private static final int MAX_DEPTH = 40;
  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  private static final String QUOTES = "a text that begins with this character needs quotes";

  private final Parser events;
  private int values;

  private YamlDocument(Parser events) {
    this.events = events;
  }

  /**
   * Reads a file's text.
   *
   * @throws FaultException if it is empty, too long or no YAML, has hidden characters, or uses what
   *     is refused
   */
  public static Value read(String yaml) {
    String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
    if (text.length() > MAX_LENGTH) {
      throw whole(
          DiagnosticCode.LIMIT_EXCEEDED,
          "it is " + text.length() + " characters long: at most " + MAX_LENGTH);
    }
    Characters.requireVisible(text);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_LENGTH);
    try {
      // The parser itself: the facade over it makes ready to build objects, which nobody asks for.
      Parser events = new ParserImpl(new StreamReader(new StringReader(text)), options);
      return Value.of("", new YamlDocument(events).document());
    } catch (MarkedYAMLException wrong) {
      throw notYaml(wrong).exception();
    } catch (YAMLException wrong) {
      throw whole(
          DiagnosticCode.MALFORMED_YAML,
          "it is not YAML: " + ShownText.excerpt(String.valueOf(wrong.getMessage())));
    }
  }

  private DocumentNode document() {
    Event event = next();
    if (event instanceof StreamStartEvent) {
      event = next();
    }
    if (!(event instanceof DocumentStartEvent)) {
      throw whole(DiagnosticCode.EMPTY_FILE, "it is empty");
    }
    DocumentNode root = node(next(), 0);
    Event end = next();
    Event after = end instanceof DocumentEndEvent ? next() : end;
    if (after instanceof DocumentStartEvent) {
      throw at(
              DiagnosticCode.UNSUPPORTED_YAML,
              after,
              "a second document begins here: one is allowed",
              null)
          .exception();
    }
    return root;
  }

  private Event next() {
    return events.getEvent();
  }

  private DocumentNode node(Event event, int depth) {
    refuse(event);
    count(event);
    Mark mark = event.getStartMark();
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    if (event instanceof ScalarEvent scalar) {
      return new DocumentNode.Scalar(line, column, notation(scalar), scalar.getValue());
    }
    if (depth == MAX_DEPTH) {
      throw at(
              DiagnosticCode.LIMIT_EXCEEDED,
              event,
              "this is nested deeper than " + MAX_DEPTH + " levels",
              null)
          .exception();
    }
    return event instanceof SequenceStartEvent
        ? new DocumentNode.Sequence(line, column, items(depth + 1))
        : mapping(line, column, depth + 1);
  }

  private static DocumentNode.Notation notation(ScalarEvent scalar) {
    if (!scalar.isPlain()) {
      return DocumentNode.Notation.TEXT;
    }
    return NOTHING.contains(scalar.getValue())
        ? DocumentNode.Notation.NULL
        : DocumentNode.Notation.PLAIN;
  }

  private List<DocumentNode> items(int depth) {
    List<DocumentNode> items = new ArrayList<>();
    for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
      items.add(node(event, depth));
    }
    return items;
  }

  private DocumentNode mapping(int line, int column, int depth) {
    Mapping mapping = new Mapping(line, column);
    for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
      String name = name(event);
      count(event);
      Mark mark = event.getStartMark();
      DocumentNode value = node(next(), depth);
      mapping.add(new Mapping.Entry(mark.getLine() + 1, mark.getColumn() + 1, name, value));
    }
    return mapping;
  }

  private void count(Event event) {
    if (Bound.VALUES.isExceededBy(++values)) {
      String message = "this is too much: " + Bound.VALUES.allowed();
      throw at(DiagnosticCode.LIMIT_EXCEEDED, event, message, null).exception();
    }
  }

  private static String name(Event event) {
    refuse(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw at(
            DiagnosticCode.MALFORMED_YAML,
            event,
            "a list or a mapping stands where a key must stand",
            null)
        .exception();
  }

  private static void refuse(Event event) {
    if (event instanceof AliasEvent) {
      throw at(
              DiagnosticCode.UNSUPPORTED_YAML,
              event,
              "an alias (*) is not allowed: repeat the value",
              QUOTES)
          .exception();
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw at(DiagnosticCode.UNSUPPORTED_YAML, event, "an anchor (&) is not allowed", QUOTES)
          .exception();
    }
    if (tag(event) != null) {
      throw at(DiagnosticCode.UNSUPPORTED_YAML, event, "a tag (!) is not allowed", QUOTES)
          .exception();
    }
  }

  private static @Nullable String tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    if (event instanceof SequenceStartEvent sequence) {
      return sequence.getTag();
    }
    return event instanceof MappingStartEvent mapping ? mapping.getTag() : null;
  }

  private static Fault notYaml(MarkedYAMLException wrong) {
    Mark mark = wrong.getProblemMark();
    String problem = String.valueOf(wrong.getProblem());
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return new Fault(
        DiagnosticCode.MALFORMED_YAML,
        "",
        line,
        column,
        0,
        "it is not YAML: " + problem,
        hint(problem));
  }

  /** What usually lies behind the parser's words, which name what it stumbled over. */
  private static @Nullable String hint(String problem) {
    if (problem.contains("TAB")) {
      return "indent with spaces";
    }
    if (problem.contains("cannot start any token") || problem.contains("chomping")) {
      return QUOTES;
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a text that holds \": \" stands in quotes; a key stands in a line of its own";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key is followed by a colon and a space; look here and in the line above";
    }
    if (problem.contains("expected <block end>")) {
      return "this line is indented in another way than those above";
    }
    return problem.contains("but got") || problem.contains("end of stream")
        ? "a quote, a comma or a bracket may be missing here or in a line above"
        : null;
  }

  private static Fault at(DiagnosticCode code, Event event, String message, @Nullable String hint) {
    Mark mark = event.getStartMark();
    return new Fault(code, "", mark.getLine() + 1, mark.getColumn() + 1, 0, message, hint);
  }

  private static FaultException whole(DiagnosticCode code, String message) {
    return new Fault(code, "", 1, 1, 0, message, null).exception();
  }
}
