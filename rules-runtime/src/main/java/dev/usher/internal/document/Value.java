package dev.usher.internal.document;

import dev.usher.model.internal.ShownText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A node and the path that leads to it. Its readings take what is written or refuse it; they never
 * turn one type into another.
 *
 * @param path the path, such as {@code account.tier}; empty for the text as a whole
 * @param node what stands there; never null
 * @param concealed its content must not show in a message
 */
public record Value(String path, DocumentNode node, boolean concealed) {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,999})(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,999})");

  /** Returns a value whose content messages may show. */
  public static Value of(String path, DocumentNode node) {
    return new Value(path, node, false);
  }

  /** Returns the same value, whose content no message shows. */
  public Value conceal() {
    return new Value(path, node, true);
  }

  /** Whether it says that there is nothing. */
  public boolean isNothing() {
    return node instanceof DocumentNode.Scalar scalar
        && scalar.notation() == DocumentNode.Notation.NULL;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof DocumentNode.Sequence;
  }

  /** Whether it holds values by name. */
  public boolean isMapping() {
    return node instanceof DocumentNode.Mapping;
  }

  /** Whether it is a text, or may be read as one. */
  public boolean isText() {
    return scalar()
        && (notation() == DocumentNode.Notation.TEXT || notation() == DocumentNode.Notation.PLAIN);
  }

  /** Returns a text as it is written. */
  public String text() {
    if (isText()) {
      return written();
    }
    throw wrong("a text is allowed");
  }

  /** Returns a text that is not blank. */
  public String words() {
    String text = text();
    if (text.isBlank()) {
      throw wrong("a text that is not blank is needed");
    }
    return text;
  }

  /** Returns true or false. */
  public boolean flag() {
    if (scalar()
        && (notation() == DocumentNode.Notation.FLAG
            || notation() == DocumentNode.Notation.PLAIN)) {
      String text = written().toLowerCase(Locale.ROOT);
      if (text.equals("true") || text.equals("false")) {
        return text.equals("true");
      }
    }
    throw wrong("true or false is allowed, without quotes");
  }

  /** Whether it is a number without quotes. */
  public boolean isNumber() {
    return isWritten(NUMBER);
  }

  /** Returns a number, exactly as it is written. */
  public BigDecimal number() {
    if (isNumber()) {
      return new BigDecimal(written());
    }
    throw wrong("a number is allowed, without quotes");
  }

  /** Returns a whole number. */
  public int integer() {
    if (isWritten(INTEGER)) {
      try {
        return Integer.parseInt(written());
      } catch (NumberFormatException tooLarge) {
        throw wrong("a whole number up to " + Integer.MAX_VALUE + " is allowed");
      }
    }
    throw wrong("a whole number is allowed, without quotes or decimals");
  }

  /** Returns the items of a list. */
  public List<Value> items() {
    if (!(node instanceof DocumentNode.Sequence sequence)) {
      throw wrong("a list is allowed");
    }
    List<Value> items = new ArrayList<>(sequence.items().size());
    for (DocumentNode item : sequence.items()) {
      items.add(new Value(path + "[" + items.size() + "]", item, concealed));
    }
    return items;
  }

  /** Returns the values by name. */
  public Fields fields() {
    if (node instanceof DocumentNode.Mapping mapping) {
      return new Fields(path, mapping);
    }
    throw wrong("values by name are allowed");
  }

  /** Returns the path of something within this value. */
  public String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Returns what stands at a path within this value, or as far on the way there as there is. */
  public Value nearest(String within) {
    int dot = within.indexOf('.');
    String name = dot < 0 ? within : within.substring(0, dot);
    if (!isMapping() || name.isEmpty()) {
      return this;
    }
    String rest = dot < 0 ? "" : within.substring(dot + 1);
    return fields().find(name).map(value -> value.nearest(rest)).orElse(this);
  }

  /** Makes the refusal of this value. */
  public FaultException wrong(String allowed) {
    return wrong(allowed, null);
  }

  /** Makes the refusal of this value, with what was probably meant. */
  public FaultException wrong(String allowed, @Nullable String hint) {
    return fault(name() + " is " + shown() + ": " + allowed, hint);
  }

  /** Makes a refusal at this value's place, with a message of its own. */
  public FaultException fault(String message, @Nullable String hint) {
    return new Fault(path, node.line(), node.column(), message, hint).exception();
  }

  private String name() {
    return path.isEmpty() ? "this" : path;
  }

  private boolean isWritten(Pattern number) {
    return scalar()
        && (notation() == DocumentNode.Notation.NUMBER || notation() == DocumentNode.Notation.PLAIN)
        && number.matcher(written()).matches();
  }

  private boolean scalar() {
    return node instanceof DocumentNode.Scalar;
  }

  private DocumentNode.Notation notation() {
    return ((DocumentNode.Scalar) node).notation();
  }

  private String written() {
    return ((DocumentNode.Scalar) node).text();
  }

  private String shown() {
    if (node instanceof DocumentNode.Sequence) {
      return "a list";
    }
    if (node instanceof DocumentNode.Mapping) {
      return "a group of values by name";
    }
    return switch (notation()) {
      case NULL -> "null";
      case TEXT -> concealed ? "a text" : ShownText.quoted(written());
      case PLAIN -> concealed ? "a text" : ShownText.excerpt(written());
      case NUMBER -> concealed ? "a number" : ShownText.excerpt(written());
      case FLAG -> concealed ? "true or false" : written();
    };
  }
}
