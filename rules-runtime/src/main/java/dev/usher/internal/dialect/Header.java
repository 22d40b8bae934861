package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;
import dev.usher.internal.names.ClauseId;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the name, the metadata and the attributes of a rule, up to {@code when}. */
final class Header {
  private static final int LONGEST_NAME = 200;
  private static final Pattern SALIENCE = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Set<String> PARTS =
      Set.of("@", "salience", "enabled", "when", "then", "end");
  private static final Set<String> BODY = Set.of("when", "then", "end");

  private final Cursor cursor;
  private final Findings findings;
  private final Token start;
  private final Set<String> seen = new HashSet<>();
  private @Nullable Token name;
  private @Nullable String clause;
  private boolean assumed;
  private int salience;
  private boolean enabled = true;

  Header(Cursor cursor, Token start) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.start = start;
  }

  Token start() {
    return start;
  }

  /** The rule's name, or null if it could not be read. */
  @Nullable Token name() {
    return name;
  }

  @Nullable String clause() {
    return clause;
  }

  boolean assumed() {
    return assumed;
  }

  int salience() {
    return salience;
  }

  boolean enabled() {
    return enabled;
  }

  void read() {
    readName();
    boolean attributes = false;
    while (!cursor.peek().isOneOf(BODY) && !cursor.atRule() && !cursor.atEnd()) {
      Token token = cursor.peek();
      try {
        if (token.is("@")) {
          if (attributes) {
            findings.add(token, "metadata stands before salience and enabled");
          }
          metadata();
        } else {
          attributes = true;
          attribute();
        }
      } catch (Rejected e) {
        cursor.skipTo(PARTS);
      }
    }
  }

  private void readName() {
    Token token = cursor.peek();
    if (!token.isQuoted()) {
      throw cursor.reject(token, "a rule's name stands in quotes, not " + token.shown());
    }
    name = cursor.take();
    String problem = TextCheck.unusable(token.value());
    if (problem != null) {
      findings.add(token, "the rule's name " + token.shown() + " " + problem);
    } else if (token.text().indexOf('\\') >= 0) {
      findings.add(token, "a rule's name holds no backslash");
    } else if (token.value().length() > LONGEST_NAME) {
      findings.add(token, "a rule's name has at most " + LONGEST_NAME + " characters");
    }
  }

  private void metadata() {
    Token at = cursor.take();
    Token key = cursor.take();
    Token whole = at.upTo(key, "@" + key.text());
    switch (key.text()) {
      case "Clause" -> readClause();
      case "Assumed" -> {
        assumed = true;
        if (cursor.at("(")) {
          throw cursor.reject(cursor.peek(), "@Assumed takes no argument");
        }
      }
      default ->
          throw cursor.reject(
              at,
              whole.shown() + " is unknown; there are @Clause(\"ID\") and @Assumed",
              Findings.didYouMean(key.text(), Set.of("Clause", "Assumed")));
    }
    once(whole);
  }

  private void readClause() {
    cursor.expect("(", "@Clause names one clause, such as @Clause(\"KY-T10\")");
    Token id = cursor.take();
    if (id.kind() != Kind.TEXT) {
      throw cursor.reject(id, "@Clause names one clause in double quotes, not " + id.shown());
    }
    if (!ClauseId.isOne(id.value())) {
      findings.add(id, id.shown() + " is no clause; one is written like \"KY-T10\"");
    }
    clause = id.value();
    cursor.expect(")", "@Clause names exactly one clause");
  }

  private void once(Token key) {
    if (!seen.add(key.text())) {
      findings.add(key, key.text() + " stands here a second time");
    }
  }

  private void attribute() {
    Token key = attributeName();
    switch (key.text()) {
      case "salience" -> salience = readSalience();
      case "enabled" -> {
        Token value = cursor.take();
        if (!value.is("true") && !value.is("false")) {
          throw cursor.reject(value, "enabled takes true or false, not " + value.shown());
        }
        enabled = value.is("true");
      }
      default -> throw unknown(key);
    }
    once(key);
  }

  private Token attributeName() {
    Token first = cursor.take();
    Token key = first;
    while (cursor.at("-") && cursor.peek(1).isName() && cursor.peek().column() == key.end()) {
      cursor.take();
      key = cursor.join(first, key, "-");
    }
    return key;
  }

  private Rejected unknown(Token key) {
    String reason = Reserved.attribute(key.text());
    return reason == null
        ? cursor.reject(
            key,
            key.shown() + " is not allowed here; metadata, salience, enabled or when comes",
            Findings.didYouMean(key.text(), Set.of("salience", "enabled", "when")))
        : cursor.reject(key, key.shown() + " is not allowed: " + reason);
  }

  private int readSalience() {
    boolean negative = cursor.takeIf("-");
    Token figure = cursor.take();
    if (!SALIENCE.matcher(figure.text()).matches()) {
      throw cursor.reject(
          figure, "salience takes a whole number of at most 9 digits, not " + figure.shown());
    }
    int value = Integer.parseInt(figure.text());
    return negative ? -value : value;
  }
}
