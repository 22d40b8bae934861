package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a condition asks about. */
final class SubjectParser {
  private final Cursor cursor;
  private final ArgumentParser arguments;

  SubjectParser(Cursor cursor, ArgumentParser arguments) {
    this.cursor = cursor;
    this.arguments = arguments;
  }

  /**
   * Reads an inquiry, whose name has been seen to stand before an opening bracket; null, after
   * reporting, if there is none of that name.
   */
  Subject.@Nullable Inquired inquiry(Question question, Token name) {
    Optional<Inquiry> inquiry = Inquiry.named(name.text());
    if (inquiry.isEmpty()) {
      boolean verb = Verb.of(question).stream().anyMatch(each -> name.is(each.key()));
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_INQUIRY,
              name,
              verb
                  ? name.text() + " is a verb; it stands behind then"
                  : question.fact() + " cannot be asked " + name.text() + "(…)",
              NamesElsewhere.inquiryHint(question, name.text()));
      cursor.skipBrackets();
      return null;
    }
    cursor.refuseGap();
    ArgumentParser.Brackets brackets = arguments.read(name);
    return new Subject.Inquired(
        inquiry.get(), brackets.arguments(), name.place(), brackets.close());
  }

  /** Reads a property of the fact; null, after reporting, if there is none of that name. */
  Subject.@Nullable Named property(Question question) {
    Token path = cursor.takePath();
    Token hyphened = cursor.takeHyphened(path);
    if (!hyphened.equals(path)) {
      unknown(question, hyphened, null);
      return null;
    }
    if ((cursor.at("!") || cursor.at("?")) && cursor.peek(1).is(".")) {
      Token sign = cursor.peek();
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          sign,
          '"' + sign.text() + ".\" is not needed: " + path.shown() + " is never null",
          "write .");
    }
    if (cursor.peek().kind() == Kind.UNREADABLE) {
      throw new UnreadableException();
    }
    if (cursor.at("(")) {
      called(path);
      return null;
    }
    Property property = Property.named(path.text()).orElse(null);
    if (property == null || !property.isKnownTo(question)) {
      unknown(question, path, property);
      return null;
    }
    return new Subject.Named(property, path.place());
  }

  private void called(Token path) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_INQUIRY,
            path,
            Inquiry.named(path.text()).isPresent()
                ? path.text() + "(…) cannot be bound; a variable stands for a property"
                : path.text() + "(…) cannot be asked; ask about properties by their names",
            NamesElsewhere.methodHint(path.text(), cursor.peek(1)));
    cursor.skipBrackets();
  }

  private void unknown(Question question, Token path, @Nullable Property later) {
    String name = path.text();
    Set<String> within = Vocabulary.group(question, name);
    if (!within.isEmpty()) {
      String message = name + " is no value; ask about " + String.join(", ", within);
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_PROPERTY,
              path,
              message,
              NamesElsewhere.propertyHint(question, name));
    } else if (later != null) {
      String message =
          question.fact() + " has no property \"" + name + "\"; it belongs to " + owners(later);
      cursor.diagnostics().add(DiagnosticCode.MISPLACED_PROPERTY, path, message);
    } else if (Inquiry.named(name).isPresent()) {
      withoutArguments(path);
    } else {
      String field = cursor.diagnostics().fieldHint(name.replaceFirst("^fields[.]", ""));
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_PROPERTY,
              path,
              question.fact() + " has no property " + path.shown(),
              field == null ? NamesElsewhere.propertyHint(question, name) : field);
    }
  }

  private void withoutArguments(Token path) {
    Token next = cursor.peek();
    if (HelperWord.named(cursor.peek(1).text()).isPresent() && cursor.peek(2).is("(")) {
      comparedWithSpan(path);
      return;
    }
    Token meant = next.is("==") ? cursor.peek(1) : next;
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.MISSING_ARGUMENT,
            path,
            path.text() + " needs arguments in brackets",
            meant.kind() == Kind.TEXT
                ? "write " + path.text() + "(" + RuleText.cut(meant.text()) + ")"
                : null);
    if (next.kind() == Kind.TEXT) {
      cursor.take();
    }
  }

  private void comparedWithSpan(Token path) {
    String span = cursor.peek(1).text() + "(" + cursor.peek(3).text() + ")";
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.MISSING_ARGUMENT,
            path,
            path.text() + " needs arguments in brackets",
            "write " + path.text() + "(" + span + ")");
    cursor.take();
    cursor.take();
    cursor.skipBrackets();
  }

  private static String owners(Property property) {
    List<String> facts =
        Arrays.stream(Question.values())
            .filter(property::isKnownTo)
            .map(Question::fact)
            .collect(Collectors.toList());
    return String.join(" and ", facts);
  }
}
