package dev.usher.internal.syntax;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
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

  /** Reads an inquiry, whose name has been seen to stand before an opening bracket. */
  Subject inquiry(Question question, Token name) {
    Optional<Inquiry> inquiry = Inquiry.named(name.text());
    if (inquiry.isEmpty()) {
      boolean verb = Verb.of(question).stream().anyMatch(each -> name.is(each.key()));
      throw cursor.reject(
          DiagnosticCode.UNKNOWN_INQUIRY,
          name,
          verb
              ? name.text() + " is a verb; it stands behind then"
              : question.fact() + " cannot be asked " + name.text() + "(…)",
          RuleDiagnostics.didYouMean(name.text(), Vocabulary.subjects(question)));
    }
    cursor.refuseGap();
    ArgumentParser.Brackets brackets = arguments.read(name);
    return new Subject.Inquired(
        inquiry.get(), brackets.arguments(), name.place(), brackets.close());
  }

  /** Reads a property of the fact; null, after reporting, if there is none of that name. */
  Subject.@Nullable Named property(Question question) {
    Token path = cursor.takePath();
    if (cursor.at("!") && cursor.peek(1).is(".")) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          cursor.peek(),
          "\"!.\" is not needed: " + path.shown() + " is never null");
    }
    if (cursor.at("(")) {
      throw cursor.reject(
          DiagnosticCode.UNKNOWN_INQUIRY,
          path,
          Inquiry.named(path.text()).isPresent()
              ? path.text() + "(…) cannot be bound; a variable stands for a property"
              : path.text() + "(…) cannot be asked; ask about properties by their names");
    }
    Property property = Property.named(path.text()).orElse(null);
    if (property == null || !property.isKnownTo(question)) {
      unknown(question, path, property);
      return null;
    }
    return new Subject.Named(property, path.place());
  }

  private void unknown(Question question, Token path, @Nullable Property later) {
    String name = path.text();
    Set<String> within = Vocabulary.group(question, name);
    if (!within.isEmpty()) {
      String message = name + " is no value; ask about " + String.join(", ", within);
      cursor.diagnostics().add(DiagnosticCode.UNKNOWN_PROPERTY, path, message);
    } else if (later != null) {
      String message =
          question.fact() + " has no property \"" + name + "\"; it belongs to " + owners(later);
      cursor.diagnostics().add(DiagnosticCode.MISPLACED_PROPERTY, path, message);
    } else if (Inquiry.named(name).isPresent()) {
      cursor
          .diagnostics()
          .add(DiagnosticCode.MISSING_ARGUMENT, path, name + " needs arguments in brackets");
    } else {
      String field = cursor.diagnostics().fieldHint(name);
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_PROPERTY,
              path,
              question.fact() + " has no property " + path.shown(),
              field == null
                  ? RuleDiagnostics.didYouMean(name, Vocabulary.subjects(question))
                  : field);
    }
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
