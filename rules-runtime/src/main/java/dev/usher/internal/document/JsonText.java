package dev.usher.internal.document;

import dev.usher.model.internal.HiddenCharacters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object in one line of text, in which everything that must not be shown is
 * escaped, so that a terminal, a log or an editor may show it as it is. What is null is left out.
 * For one text and one thread.
 */
public final class JsonText {
  private static final int DELETE = 0x7F;

  /** What has an escape of two characters, and the second of them. */
  private static final String SHORT = "\"\\\b\f\n\r\t";

  private static final String SHORT_ESCAPES = "\"\\bfnrt";

  private final StringBuilder out;
  private final ZoneId zone;

  /** Nothing stands yet in the object or list that is being written. */
  private boolean first = true;

  private JsonText(StringBuilder out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  /**
   * Returns an object as text.
   *
   * @param zone the zone whose offset moments are written with
   * @param length how long the text will probably be, in characters
   * @param content writes what stands in the object
   */
  public static String object(ZoneId zone, int length, Consumer<JsonText> content) {
    StringBuilder out = new StringBuilder(length);
    out.append('{');
    content.accept(new JsonText(out, zone));
    return out.append('}').toString();
  }

  /**
   * Writes a text.
   *
   * @param name a name of the form's own, without characters that need an escape; so it is below
   */
  public void text(String name, @Nullable String value) {
    if (value != null) {
      comma();
      out.append('"').append(name).append("\":\"");
      characters(value);
      out.append('"');
    }
  }

  /** Writes the name of a constant. */
  public void constant(String name, @Nullable Enum<?> value) {
    if (value != null) {
      comma();
      out.append('"').append(name).append("\":\"").append(value.name()).append('"');
    }
  }

  /** Writes true or false. */
  public void flag(String name, boolean value) {
    name(name);
    out.append(value);
  }

  /** Writes true; what is false is left out. */
  public void flagIfSet(String name, boolean value) {
    if (value) {
      flag(name, true);
    }
  }

  /** Writes a whole number. */
  public void number(String name, @Nullable Integer value) {
    if (value != null) {
      name(name);
      out.append(value.intValue());
    }
  }

  /** Writes a decimal number without an exponent. */
  public void number(String name, BigDecimal value) {
    name(name);
    out.append(value.toPlainString());
  }

  /** Writes a moment with the offset that the zone has then. */
  public void moment(String name, @Nullable Instant value) {
    if (value != null) {
      name(name);
      moment(value);
    }
  }

  private void moment(Instant value) {
    out.append('"');
    IsoMoment.write(value, zone, out);
    out.append('"');
  }

  /** Writes a list of moments; an empty one is left out. */
  public void momentsIfAny(String name, List<Instant> values) {
    if (values.isEmpty()) {
      return;
    }
    name(name);
    open('[');
    for (Instant value : values) {
      comma();
      moment(value);
    }
    close(']');
  }

  /** Writes an object within this one. */
  public void object(String name, Consumer<JsonText> content) {
    name(name);
    open('{');
    content.accept(this);
    close('}');
  }

  /** Writes a list of texts. */
  public void texts(String name, Collection<String> values) {
    name(name);
    list(values);
  }

  /** Writes a list of texts by a name that may hold any characters; so it is below. */
  public void textsByAnyName(String name, Collection<String> values) {
    anyName(name);
    list(values);
  }

  /** Writes a text. */
  public void textByAnyName(String name, String value) {
    anyName(name);
    out.append('"');
    characters(value);
    out.append('"');
  }

  /** Writes true or false. */
  public void flagByAnyName(String name, boolean value) {
    anyName(name);
    out.append(value);
  }

  /** Writes a decimal number without an exponent. */
  public void numberByAnyName(String name, BigDecimal value) {
    anyName(name);
    out.append(value.toPlainString());
  }

  private void anyName(String name) {
    comma();
    out.append('"');
    characters(name);
    out.append("\":");
  }

  private void list(Collection<String> values) {
    open('[');
    for (String value : values) {
      comma();
      out.append('"');
      characters(value);
      out.append('"');
    }
    close(']');
  }

  /** Writes a list of texts; an empty one is left out. */
  public void textsIfAny(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      texts(name, values);
    }
  }

  /** Writes a list of objects. */
  public <T> void list(String name, Collection<T> items, BiConsumer<JsonText, T> item) {
    name(name);
    open('[');
    for (T each : items) {
      comma();
      open('{');
      item.accept(this, each);
      close('}');
    }
    close(']');
  }

  /** Writes a list of items each of which writes itself with {@link #item}, text or object. */
  public <T> void mixed(String name, Collection<T> items, BiConsumer<JsonText, T> item) {
    name(name);
    open('[');
    items.forEach(each -> item.accept(this, each));
    close(']');
  }

  /** Writes a text into a {@link #mixed} list. */
  public void item(String text) {
    comma();
    out.append('"');
    characters(text);
    out.append('"');
  }

  /** Writes a whole number into a {@link #mixed} list. */
  public void item(int number) {
    comma();
    out.append(number);
  }

  /** Writes an object into a {@link #mixed} list. */
  public void item(Consumer<JsonText> content) {
    comma();
    open('{');
    content.accept(this);
    close('}');
  }

  private void name(String name) {
    comma();
    out.append('"').append(name).append("\":");
  }

  private void comma() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void open(char bracket) {
    out.append(bracket);
    first = true;
  }

  private void close(char bracket) {
    out.append(bracket);
    first = false;
  }

  private void characters(String value) {
    int plain = plainEnd(value, 0);
    if (plain == value.length()) {
      out.append(value);
    } else {
      escaped(value, plain);
    }
  }

  private void escaped(String value, int plain) {
    int written = 0;
    int at = plain;
    while (at < value.length()) {
      int next = at + Character.charCount(value.codePointAt(at));
      out.append(value, written, at);
      escape(value, at, next);
      written = next;
      at = plainEnd(value, next);
    }
    out.append(value, written, at);
  }

  /** Returns where the first character stands that needs an escape, or else the end. */
  private static int plainEnd(String value, int start) {
    int at = start;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (c < ' ' || c == '"' || c == '\\') {
        return at;
      }
      if (c < DELETE) {
        at++;
      } else {
        int codePoint = value.codePointAt(at);
        if (HiddenCharacters.mayNotBeShown(codePoint)) {
          return at;
        }
        at += Character.charCount(codePoint);
      }
    }
    return at;
  }

  private void escape(String value, int from, int to) {
    int known = SHORT.indexOf(value.charAt(from));
    if (known >= 0) {
      out.append('\\').append(SHORT_ESCAPES.charAt(known));
      return;
    }
    for (int at = from; at < to; at++) {
      out.append("\\u%04X".formatted((int) value.charAt(at)));
    }
  }
}
