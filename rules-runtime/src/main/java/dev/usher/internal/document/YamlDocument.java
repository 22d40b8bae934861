package dev.usher.internal.document;

import dev.usher.internal.bounds.Bound;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
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

  private static final Pattern QUOTED_BEHIND_KEY =
      Pattern.compile("([\\p{L}\\p{N}_.,-]+)\\s+([\"'\u201c\u201e].*)");

  private static final String QUOTES = "put the text in double quotes";

  private final String text;
  private final TextPlaces places;
  private final Parser events;
  private int values;

  private YamlDocument(String text, TextPlaces places) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_LENGTH);
    this.text = text;
    this.places = places;
    // The parser itself: the facade over it makes ready to build objects, which nobody asks for.
    this.events = new ParserImpl(new StreamReader(new StringReader(text)), options);
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
    TextPlaces places = new TextPlaces(text);
    try {
      return Value.of("", new YamlDocument(text, places).document());
    } catch (MarkedYAMLException wrong) {
      throw YamlDiagnosis.of(text, places, wrong).exception();
    } catch (YAMLException wrong) {
      throw whole(DiagnosticCode.MALFORMED_YAML, "it is not YAML");
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
          "remove the line ---, or give each document a file of its own");
    }
    return root;
  }

  private Event next() {
    return events.getEvent();
  }

  private DocumentNode node(Event event, int depth) {
    refuse(event);
    count(event);
    int start = start(event);
    int line = places.line(start);
    int column = places.column(start);
    if (event instanceof ScalarEvent scalar) {
      requirePlainSpaces(scalar, start);
      return new DocumentNode.Scalar(
          line, column, length(scalar), notation(scalar), scalar.getValue());
    }
    if (depth == MAX_DEPTH) {
      throw at(
          DiagnosticCode.LIMIT_EXCEEDED,
          event,
          "this is nested deeper than " + MAX_DEPTH + " levels",
          null);
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
      ScalarEvent name = name(event);
      count(event);
      int start = start(name);
      Event following = next();
      DocumentNode value = node(following, depth);
      requireSpaceAfterColon(name, start, following);
      mapping.add(
          new Mapping.Entry(
              places.line(start), places.column(start), length(name), name.getValue(), value));
    }
    return mapping;
  }

  private void count(Event event) {
    if (Bound.VALUES.isExceededBy(++values)) {
      String message = "this is too much: " + Bound.VALUES.allowed();
      throw at(DiagnosticCode.LIMIT_EXCEEDED, event, message, null);
    }
  }

  private ScalarEvent name(Event event) {
    refuse(event);
    if (event instanceof ScalarEvent scalar) {
      requirePlainSpaces(scalar, start(scalar));
      return scalar;
    }
    throw at(
        DiagnosticCode.MALFORMED_YAML,
        event,
        "a list or a group stands where a key must stand",
        "a text that begins with a bracket stands in quotes");
  }

  private int start(Event event) {
    return places.offset(event.getStartMark().getIndex());
  }

  private int length(ScalarEvent scalar) {
    return places.length(start(scalar), places.offset(scalar.getEndMark().getIndex()));
  }

  /** An odd space at the edge of a text without quotes would be part of the text. */
  private void requirePlainSpaces(ScalarEvent scalar, int start) {
    if (!scalar.isPlain()) {
      return;
    }
    OddSpaces.around(scalar.getValue())
        .ifPresent(
            space -> {
              int at = text.indexOf(space, start);
              throw places
                  .fault(
                      DiagnosticCode.HIDDEN_CHARACTER,
                      at,
                      at + 1,
                      OddSpaces.message(space),
                      OddSpaces.HINT)
                  .exception();
            });
  }

  /** In brackets, {@code {a:1}} would be the key {@code a:1} with nothing behind it. */
  private void requireSpaceAfterColon(ScalarEvent name, int start, Event value) {
    int colon = name.getValue().indexOf(':');
    boolean nothing = value instanceof ScalarEvent scalar && scalar.getValue().isEmpty();
    if (name.isPlain() && nothing && colon > 0 && text.startsWith(name.getValue(), start)) {
      requireColonBeforeQuote(name.getValue(), start);
      String key = name.getValue().substring(0, colon);
      String rest = name.getValue().substring(colon + 1);
      throw places
          .fault(
              DiagnosticCode.MALFORMED_YAML,
              start + colon,
              start + colon + 1,
              "a space is missing behind the colon",
              "write " + ShownText.excerpt(key + ": " + rest))
          .exception();
    }
  }

  /** {@code {mon-fri "09:00-18:00"}} has a colon, but not where it is needed. */
  private void requireColonBeforeQuote(String name, int start) {
    Matcher key = QUOTED_BEHIND_KEY.matcher(name);
    if (key.matches()) {
      throw places
          .fault(
              DiagnosticCode.MALFORMED_YAML,
              start,
              start + key.end(1),
              "a colon is missing behind " + ShownText.excerpt(key.group(1)),
              "write " + ShownText.excerpt(key.group(1) + ": " + key.group(2)))
          .exception();
    }
  }

  private void refuse(Event event) {
    if (event instanceof AliasEvent) {
      int start = start(event);
      String word = text.substring(start, tokenEnd(start));
      throw at(
          DiagnosticCode.UNSUPPORTED_YAML,
          event,
          "a text that begins with * stands in quotes: YAML takes it for an alias, which a policy"
              + " may not use",
          "write \"" + ShownText.excerpt(word) + "\"");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw at(
          DiagnosticCode.UNSUPPORTED_YAML,
          event,
          "a text that begins with & stands in quotes: YAML takes it for an anchor, which a policy"
              + " may not use",
          QUOTES);
    }
    if (tag(event) != null) {
      throw at(
          DiagnosticCode.UNSUPPORTED_YAML,
          event,
          "a text that begins with ! stands in quotes: YAML takes it for a tag, which a policy may"
              + " not use",
          QUOTES);
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

  private FaultException at(
      DiagnosticCode code, Event event, String message, @Nullable String hint) {
    int start = start(event);
    return places.fault(code, start, tokenEnd(start), message, hint).exception();
  }

  private int tokenEnd(int start) {
    int end = start;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && ",[]{}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.min(text.length(), Math.max(end, start + 1));
  }

  private static FaultException whole(DiagnosticCode code, String message) {
    return new Fault(code, "", 1, 1, 0, message, null).exception();
  }
}
