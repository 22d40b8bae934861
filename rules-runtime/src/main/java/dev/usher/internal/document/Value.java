package dev.usher.internal.document;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node and the path that leads to it. Its readings take what is written or refuse it; they never
 * turn one type into another. Immutable.
 */
public final class Value {
  private static final int NOT_IN_A_LIST = -1;

  /** What it stands in: its path is made of theirs where somebody asks for it. */
  private final @Nullable Value whole;

  private final String name;
  private final int index;
  private final DocumentNode node;
  private final boolean concealed;

  private Value(
      @Nullable Value whole, String name, int index, DocumentNode node, boolean concealed) {
    this.whole = whole;
    this.name = name;
    this.index = index;
    this.node = node;
    this.concealed = concealed;
  }

  /** Makes a value by name of a whole. */
  Value(Value whole, String name, DocumentNode node) {
    this(whole, name, NOT_IN_A_LIST, node, false);
  }

  /** Returns a value whose content messages may show. */
  public static Value of(String path, DocumentNode node) {
    return new Value(null, path, NOT_IN_A_LIST, node, false);
  }

  /** Returns the same value, whose content no message shows. */
  public Value conceal() {
    return new Value(whole, name, index, node, true);
  }

  /** Returns the path, such as {@code account.tier}; empty for the text as a whole. */
  public String path() {
    if (whole == null) {
      return name;
    }
    return index == NOT_IN_A_LIST ? whole.child(name) : whole.path() + "[" + index + "]";
  }

  /** Returns what stands there. */
  public DocumentNode node() {
    return node;
  }

  /** Whether it says that there is nothing. */
  public boolean isNothing() {
    return isNothing(node);
  }

  static boolean isNothing(DocumentNode node) {
    return node instanceof DocumentNode.Scalar scalar
        && scalar.notation() == DocumentNode.Notation.NULL;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof DocumentNode.Sequence;
  }

  /** Whether it holds values by name. */
  public boolean isMapping() {
    return node instanceof Mapping;
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
    throw wrong("a text is allowed", textHint());
  }

  /** Returns a text that is not blank. */
  public String words() {
    String text = text();
    if (text.isBlank()) {
      throw wrong("a text that is not blank is needed");
    }
    return text;
  }

  /** Whether it is true or false without quotes. */
  public boolean isFlag() {
    if (scalar()
        && (notation() == DocumentNode.Notation.FLAG
            || notation() == DocumentNode.Notation.PLAIN)) {
      String text = written().toLowerCase(Locale.ROOT);
      return text.equals("true") || text.equals("false");
    }
    return false;
  }

  /** Returns true or false. */
  public boolean flag() {
    if (isFlag()) {
      return written().toLowerCase(Locale.ROOT).equals("true");
    }
    throw wrong("true or false is allowed, without quotes", flagHint());
  }

  /** Whether it is a number without quotes. */
  public boolean isNumber() {
    return isPlain() && NumberText.isNumber(written());
  }

  /** Returns a number, exactly as it is written. */
  public BigDecimal number() {
    if (isNumber()) {
      return new BigDecimal(written());
    }
    throw wrong("a number is allowed, without quotes", numberHint());
  }

  /** Returns a whole number. */
  public int integer() {
    if (isPlain() && NumberText.isInteger(written())) {
      try {
        return Integer.parseInt(written());
      } catch (NumberFormatException tooLarge) {
        throw wrong("a whole number up to " + Integer.MAX_VALUE + " is allowed");
      }
    }
    throw wrong("a whole number is allowed, without quotes or decimals", numberHint());
  }

  /** Returns the items of a list. */
  public List<Value> items() {
    return each(Function.identity());
  }

  /** Returns what a reading makes of each item of a list. */
  public <T> List<T> each(Function<Value, T> reading) {
    if (!(node instanceof DocumentNode.Sequence sequence)) {
      throw wrong("a list is allowed", listHint());
    }
    List<T> read = new ArrayList<>(sequence.items().size());
    for (DocumentNode item : sequence.items()) {
      read.add(reading.apply(new Value(this, "", read.size(), item, concealed)));
    }
    return read;
  }

  /** Returns the values by name. */
  public Fields fields() {
    if (node instanceof Mapping mapping) {
      return new Fields(this, mapping);
    }
    throw wrong("values by name are allowed", groupHint());
  }

  /** Returns the path of something within this value. */
  public String child(String name) {
    String path = path();
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
    return wrong(DiagnosticCode.UNSUITABLE_VALUE, allowed, null);
  }

  /** Makes the refusal of this value, with what was probably meant. */
  public FaultException wrong(String allowed, @Nullable String hint) {
    return wrong(DiagnosticCode.UNSUITABLE_VALUE, allowed, hint);
  }

  /** Makes the refusal of this value for a reason of its own kind. */
  public FaultException wrong(DiagnosticCode code, String allowed) {
    return wrong(code, allowed, null);
  }

  /** Makes the refusal of this value for a reason of its own kind, with what was meant. */
  public FaultException wrong(DiagnosticCode code, String allowed, @Nullable String hint) {
    return fault(code, subject() + " is " + shown() + ": " + allowed, hint);
  }

  /** Makes a refusal at this value's place, with a message of its own. */
  public FaultException fault(DiagnosticCode code, String message, @Nullable String hint) {
    return new Fault(code, path(), node.line(), node.column(), node.length(), message, hint)
        .exception();
  }

  private @Nullable String listHint() {
    if (concealed || !isText() || written().isBlank()) {
      return null;
    }
    // A bracket at one end only is the list's own, whose other one is missing.
    String inner = written().strip().replaceAll("^\\[|\\]$", "");
    String items =
        inner.contains("\"")
            ? ShownText.excerpt(inner)
            : Stream.of(inner.split(",", -1))
                .map(ValueHint::item)
                .collect(Collectors.joining(", "));
    return "write [" + items + "]";
  }

  /** Returns what to write where values by name are needed and a text stands, or null. */
  public @Nullable String groupHint() {
    return concealed || !isText() ? null : ValueHint.group(written());
  }

  private @Nullable String flagHint() {
    return concealed || !scalar() ? null : ValueHint.flag(written());
  }

  private @Nullable String numberHint() {
    return concealed || !scalar() ? null : ValueHint.number(written());
  }

  private @Nullable String textHint() {
    if (concealed) {
      return null;
    }
    boolean bare =
        scalar()
            && (notation() == DocumentNode.Notation.NUMBER
                || notation() == DocumentNode.Notation.FLAG);
    if (bare) {
      return "put it in quotes";
    }
    boolean one = node instanceof DocumentNode.Sequence list && list.items().size() == 1;
    return one ? "write it without brackets" : null;
  }

  private String subject() {
    String path = path();
    return path.isEmpty() ? "this" : path;
  }

  /** Whether it stands without quotes. */
  private boolean isPlain() {
    return scalar()
        && (notation() == DocumentNode.Notation.NUMBER
            || notation() == DocumentNode.Notation.PLAIN);
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
    if (node instanceof Mapping) {
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
