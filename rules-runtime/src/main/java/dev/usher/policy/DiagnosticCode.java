package dev.usher.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What kinds of things a {@link Diagnostic} says. The {@link #id} of a kind is stable: build
 * servers, suppressions and links to its page may rely on it.
 */
public enum DiagnosticCode {
  /** There is no policy of that name, or no such folder. */
  POLICY_NOT_FOUND(DiagnosticSeverity.ERROR, "There is no policy of that name, or no such folder"),

  /** Policies that differ lie on the class path under one name. */
  AMBIGUOUS_POLICY(
      DiagnosticSeverity.ERROR, "Policies that differ lie on the class path under one name"),

  /** A policy's name is not written in small letters, digits and hyphens. */
  MALFORMED_POLICY_NAME(
      DiagnosticSeverity.ERROR,
      "A policy's name is not written in small letters, digits and hyphens"),

  /** The policy has no policy.yaml. */
  MISSING_MANIFEST(DiagnosticSeverity.ERROR, "The policy has no policy.yaml"),

  /** The policy has no rules. */
  NO_RULES(DiagnosticSeverity.ERROR, "The policy has no rules"),

  /** The policy has no scenarios. */
  NO_SCENARIOS(DiagnosticSeverity.ERROR, "The policy has no scenarios"),

  /** A file or folder cannot be read. */
  UNREADABLE_FILE(DiagnosticSeverity.ERROR, "A file or folder cannot be read"),

  /** A file is not UTF-8 text. */
  NOT_UTF8(DiagnosticSeverity.ERROR, "A file is not UTF-8 text"),

  /** A file of rules lies where it would not be read. */
  MISPLACED_RULE_FILE(DiagnosticSeverity.ERROR, "A file of rules lies where it would not be read"),

  /** A file of scenarios lies where it would not be read. */
  MISPLACED_SCENARIO_FILE(
      DiagnosticSeverity.WARNING, "A file of scenarios lies where it would not be read"),

  /** Something is larger than is read. */
  LIMIT_EXCEEDED(DiagnosticSeverity.ERROR, "Something is larger than is read"),

  /** There is more to say than is shown. */
  TOO_MANY_DIAGNOSTICS(DiagnosticSeverity.ERROR, "There is more to say than is shown"),

  /** A character cannot be seen, or breaks a line in an unusual way. */
  HIDDEN_CHARACTER(
      DiagnosticSeverity.ERROR, "A character cannot be seen, or breaks a line in an unusual way"),

  /** A character stands outside a text where none of its kind may. */
  STRAY_CHARACTER(
      DiagnosticSeverity.ERROR, "A character stands outside a text where none of its kind may"),

  /** A text has no closing quote in its line. */
  UNCLOSED_TEXT(DiagnosticSeverity.ERROR, "A text has no closing quote in its line"),

  /** A comment has no closing mark. */
  UNCLOSED_COMMENT(DiagnosticSeverity.ERROR, "A comment has no closing mark"),

  /** A text stands in other quotes than plain double ones. */
  WRONG_QUOTES(DiagnosticSeverity.ERROR, "A text stands in other quotes than plain double ones"),

  /** A backslash stands where compilers of DRL disagree about it. */
  UNSUPPORTED_ESCAPE(
      DiagnosticSeverity.ERROR, "A backslash stands where compilers of DRL disagree about it"),

  /** A comment stands where it would be lost or taken for something else. */
  MISPLACED_COMMENT(
      DiagnosticSeverity.ERROR,
      "A comment stands where it would be lost or taken for something else"),

  /** White space stands where compilers of DRL take none. */
  MISPLACED_SPACE(DiagnosticSeverity.ERROR, "White space stands where compilers of DRL take none"),

  /** There is no such comparison, and no such word or sign between conditions. */
  UNKNOWN_OPERATOR(
      DiagnosticSeverity.ERROR, "There is no such comparison, or sign between conditions"),

  /** Something else must stand here. */
  UNEXPECTED_TOKEN(DiagnosticSeverity.ERROR, "Something else must stand here"),

  /** DRL that a policy may not use. */
  UNSUPPORTED_SYNTAX(DiagnosticSeverity.ERROR, "DRL that a policy may not use"),

  /** A condition does arithmetic or joins two comparisons. */
  UNSUPPORTED_ARITHMETIC(
      DiagnosticSeverity.ERROR, "A condition does arithmetic or joins two comparisons"),

  /** A policy imports something other than the vocabulary. */
  UNSUPPORTED_IMPORT(
      DiagnosticSeverity.ERROR, "A policy imports something other than the vocabulary"),

  /** A part of a rule is missing. */
  INCOMPLETE_RULE(DiagnosticSeverity.ERROR, "A part of a rule is missing"),

  /** A statement does not end with a semicolon. */
  MISSING_SEMICOLON(DiagnosticSeverity.ERROR, "A statement does not end with a semicolon"),

  /** A rule proposes nothing. */
  EMPTY_CONSEQUENCE(DiagnosticSeverity.ERROR, "A rule proposes nothing"),

  /** Metadata stands behind an attribute. */
  MISPLACED_METADATA(DiagnosticSeverity.ERROR, "Metadata stands behind an attribute"),

  /** A rule bears metadata that means nothing. */
  UNKNOWN_METADATA(DiagnosticSeverity.ERROR, "A rule bears metadata that means nothing"),

  /** A rule's head holds an unknown word. */
  UNKNOWN_ATTRIBUTE(DiagnosticSeverity.ERROR, "A rule's head holds an unknown word"),

  /** A rule's metadata or attribute has another value than it takes. */
  MALFORMED_METADATA(
      DiagnosticSeverity.ERROR, "A rule's metadata or attribute has another value than it takes"),

  /** A rule's name holds what a name may not. */
  MALFORMED_RULE_NAME(DiagnosticSeverity.ERROR, "A rule's name holds what a name may not"),

  /** A clause is not written as one. */
  MALFORMED_CLAUSE(DiagnosticSeverity.ERROR, "A clause is not written as one"),

  /** Metadata or an attribute stands in a rule twice. */
  REPEATED_HEADER(DiagnosticSeverity.ERROR, "Metadata or an attribute stands in a rule twice"),

  /** A file of rules does not begin with its package. */
  MISSING_PACKAGE(DiagnosticSeverity.ERROR, "A file of rules does not begin with its package"),

  /** The package is not the policy's. */
  MISMATCHED_PACKAGE(DiagnosticSeverity.ERROR, "The package is not the policy's"),

  /** Two rules bear one name. */
  DUPLICATE_RULE(DiagnosticSeverity.ERROR, "Two rules bear one name"),

  /** Two rules' names differ in signs alone. */
  SIMILAR_RULE_NAME(DiagnosticSeverity.ERROR, "Two rules' names differ in signs alone"),

  /** A rule states a clause that needs none. */
  UNEXPECTED_CLAUSE(DiagnosticSeverity.ERROR, "A rule states a clause that needs none"),

  /** There is no such fact. */
  UNKNOWN_FACT(DiagnosticSeverity.ERROR, "There is no such fact"),

  /** The fact has no such property. */
  UNKNOWN_PROPERTY(DiagnosticSeverity.ERROR, "The fact has no such property"),

  /** The property belongs to a later question. */
  MISPLACED_PROPERTY(DiagnosticSeverity.ERROR, "The property belongs to a later question"),

  /** The fact cannot be asked that. */
  UNKNOWN_INQUIRY(DiagnosticSeverity.ERROR, "The fact cannot be asked that"),

  /** The fact has no such verb. */
  UNKNOWN_VERB(DiagnosticSeverity.ERROR, "The fact has no such verb"),

  /** The verb belongs to another question. */
  MISPLACED_VERB(DiagnosticSeverity.ERROR, "The verb belongs to another question"),

  /** There is no such helper word. */
  UNKNOWN_HELPER_WORD(DiagnosticSeverity.ERROR, "There is no such helper word"),

  /** A policy knows no such type. */
  UNKNOWN_TYPE(DiagnosticSeverity.ERROR, "A policy knows no such type"),

  /** There is no such constant. */
  UNKNOWN_CONSTANT(DiagnosticSeverity.ERROR, "There is no such constant"),

  /** policy.yaml declares no such name. */
  UNDECLARED_NAME(DiagnosticSeverity.ERROR, "policy.yaml declares no such name"),

  /** There is no such metric. */
  UNKNOWN_METRIC(DiagnosticSeverity.ERROR, "There is no such metric"),

  /** policy.yaml declares no such tier. */
  UNKNOWN_TIER(DiagnosticSeverity.ERROR, "policy.yaml declares no such tier"),

  /** A word is no argument. */
  UNKNOWN_ARGUMENT(DiagnosticSeverity.ERROR, "A word is no argument"),

  /** A variable is bound to nothing. */
  UNBOUND_VARIABLE(DiagnosticSeverity.ERROR, "A variable is bound to nothing"),

  /** A variable is bound twice. */
  DUPLICATE_VARIABLE(DiagnosticSeverity.ERROR, "A variable is bound twice"),

  /** A variable stands where none can. */
  MISPLACED_VARIABLE(DiagnosticSeverity.ERROR, "A variable stands where none can"),

  /** A property that is neither true nor false is compared with nothing. */
  MISSING_COMPARISON(
      DiagnosticSeverity.ERROR,
      "A property that is neither true nor false is compared with nothing"),

  /** The operator does not apply to what it compares. */
  UNSUITABLE_OPERATOR(DiagnosticSeverity.ERROR, "The operator does not apply to what it compares"),

  /** A property is compared with a value of another kind. */
  UNSUITABLE_LITERAL(
      DiagnosticSeverity.ERROR, "A property is compared with a value of another kind"),

  /** A decimal would be compared as a binary fraction. */
  BINARY_FRACTION(DiagnosticSeverity.ERROR, "A decimal would be compared as a binary fraction"),

  /** Something that is always there is compared with null. */
  NEVER_ABSENT(DiagnosticSeverity.ERROR, "Something that is always there is compared with null"),

  /** null is compared by size or stands in a list. */
  MISPLACED_NULL(DiagnosticSeverity.ERROR, "null is compared by size or stands in a list"),

  /** Something is needed that may be absent. */
  POSSIBLY_ABSENT(DiagnosticSeverity.ERROR, "Something is needed that may be absent"),

  /** A comparison of size stands behind !. */
  NEGATED_COMPARISON(DiagnosticSeverity.ERROR, "A comparison of size stands behind !"),

  /** A regular expression uses what matches does not take. */
  UNSUITABLE_EXPRESSION(
      DiagnosticSeverity.ERROR, "A regular expression uses what matches does not take"),

  /** An exclamation mark stands before a comparison without brackets. */
  UNBRACKETED_NEGATION(
      DiagnosticSeverity.ERROR, "An exclamation mark stands before a comparison without brackets"),

  /** A figure is not written as one. */
  MALFORMED_FIGURE(DiagnosticSeverity.ERROR, "A figure is not written as one"),

  /** A figure is below 0. */
  NEGATIVE_FIGURE(DiagnosticSeverity.ERROR, "A figure is below 0"),

  /** A field is asked for by another type than its own. */
  UNSUITABLE_FIELD_QUESTION(
      DiagnosticSeverity.ERROR, "A field is asked for by another type than its own"),

  /** A field never has that value. */
  UNKNOWN_FIELD_VALUE(DiagnosticSeverity.ERROR, "A field never has that value"),

  /** A language or locale is written as none ever is. */
  MALFORMED_LANGUAGE(DiagnosticSeverity.ERROR, "A language or locale is written as none ever is"),

  /** A time of day is not written as one. */
  MALFORMED_TIME_OF_DAY(DiagnosticSeverity.ERROR, "A time of day is not written as one"),

  /** A verb or word needs one more argument. */
  MISSING_ARGUMENT(DiagnosticSeverity.ERROR, "A verb or word needs one more argument"),

  /** A verb or word takes something else there. */
  UNSUITABLE_ARGUMENT(DiagnosticSeverity.ERROR, "A verb or word takes something else there"),

  /** A figure lies outside what is allowed. */
  FIGURE_OUT_OF_RANGE(DiagnosticSeverity.ERROR, "A figure lies outside what is allowed"),

  /** An amount is not written as one. */
  MALFORMED_AMOUNT(DiagnosticSeverity.ERROR, "An amount is not written as one"),

  /** A name holds what it may not. */
  MALFORMED_NAME(DiagnosticSeverity.ERROR, "A name holds what it may not"),

  /** Alternatives leave nothing to choose. */
  NO_CHOICE(DiagnosticSeverity.ERROR, "Alternatives leave nothing to choose"),

  /** One of several authorities is named twice. */
  DUPLICATE_AUTHORITY(DiagnosticSeverity.ERROR, "One of several authorities is named twice"),

  /** Refunds are ruled on or expected, and policy.yaml has no refunds. */
  UNDECLARED_REFUNDS(
      DiagnosticSeverity.ERROR, "Refunds are ruled on or expected, and policy.yaml has no refunds"),

  /** A condition never holds. */
  NEVER_HOLDS(DiagnosticSeverity.WARNING, "A condition never holds"),

  /** A condition always holds. */
  ALWAYS_HOLDS(DiagnosticSeverity.WARNING, "A condition always holds"),

  /** A condition follows from others of its rule. */
  REDUNDANT_CONDITION(DiagnosticSeverity.WARNING, "A condition follows from others of its rule"),

  /** A name differs by a letter or two from another one. */
  SIMILAR_NAME(DiagnosticSeverity.WARNING, "A name differs by a letter or two from another one"),

  /** Something is asked for that no rule gives. */
  NEVER_GIVEN(DiagnosticSeverity.WARNING, "Something is asked for that no rule gives"),

  /** No rule asks for what policy.yaml declares for rules. */
  UNUSED_NAME(DiagnosticSeverity.INFO, "No rule asks for what policy.yaml declares for rules"),

  /** A name is declared twice, as different things. */
  SHARED_NAME(DiagnosticSeverity.INFO, "A name is declared twice, as different things"),

  /** A span of time leaves no time. */
  EMPTY_SPAN(DiagnosticSeverity.WARNING, "A span of time leaves no time"),

  /** A proposal never begins. */
  NEVER_BEGINS(DiagnosticSeverity.WARNING, "A proposal never begins"),

  /** An action is due before it begins. */
  DUE_BEFORE_BEGINNING(DiagnosticSeverity.WARNING, "An action is due before it begins"),

  /** A target is counted from a moment that does not suit it. */
  UNSUITABLE_START(
      DiagnosticSeverity.WARNING, "A target is counted from a moment that does not suit it"),

  /** A rule has a salience and proposes nothing that is ranked. */
  MEANINGLESS_SALIENCE(
      DiagnosticSeverity.WARNING, "A rule has a salience and proposes nothing that is ranked"),

  /** The rules of one clause stand in several files. */
  SCATTERED_CLAUSE(DiagnosticSeverity.INFO, "The rules of one clause stand in several files"),

  /** The shares that are expected cannot add up to 100 %. */
  UNBALANCED_SHARES(
      DiagnosticSeverity.WARNING, "The shares that are expected cannot add up to 100 %"),

  /** A desk has none of the policy's holidays. */
  DESK_WITHOUT_HOLIDAYS(DiagnosticSeverity.INFO, "A desk has none of the policy's holidays"),

  /** A rule fires for no contact. */
  DEAD_RULE(DiagnosticSeverity.WARNING, "A rule fires for no contact"),

  /** Two rules name different values for what a case has only one of. */
  CONFLICTING_RULES(
      DiagnosticSeverity.WARNING,
      "Two rules name different values for what a case has only one of"),

  /** Without a rule no decision changes. */
  RULE_CHANGES_NOTHING(DiagnosticSeverity.WARNING, "Without a rule no decision changes"),

  /** A rule states what holds without any rule. */
  RULE_STATES_DEFAULT(DiagnosticSeverity.INFO, "A rule states what holds without any rule"),

  /** Without a condition no decision changes. */
  CONDITION_NEVER_MATTERS(DiagnosticSeverity.INFO, "Without a condition no decision changes"),

  /** Contacts on a topic are decided as if they stated none. */
  TOPIC_CHANGES_NOTHING(
      DiagnosticSeverity.INFO, "Contacts on a topic are decided as if they stated none"),

  /** An invariant does not hold. */
  BROKEN_INVARIANT(DiagnosticSeverity.WARNING, "An invariant does not hold"),

  /** An invariant is neither proven nor broken. */
  OPEN_INVARIANT(DiagnosticSeverity.INFO, "An invariant is neither proven nor broken"),

  /** The file is not YAML. */
  MALFORMED_YAML(DiagnosticSeverity.ERROR, "The file is not YAML"),

  /** A line of YAML is indented wrongly. */
  WRONG_INDENTATION(DiagnosticSeverity.ERROR, "A line of YAML is indented wrongly"),

  /** A bracket is not closed. */
  UNCLOSED_BRACKET(DiagnosticSeverity.ERROR, "A bracket is not closed"),

  /** The text is not JSON. */
  MALFORMED_JSON(DiagnosticSeverity.ERROR, "The text is not JSON"),

  /** YAML that a policy may not use. */
  UNSUPPORTED_YAML(DiagnosticSeverity.ERROR, "YAML that a policy may not use"),

  /** The file says nothing. */
  EMPTY_FILE(DiagnosticSeverity.ERROR, "The file says nothing"),

  /** A key is not known there. */
  UNKNOWN_KEY(DiagnosticSeverity.ERROR, "A key is not known there"),

  /** A key stands twice. */
  DUPLICATE_KEY(DiagnosticSeverity.ERROR, "A key stands twice"),

  /** A key is missing. */
  MISSING_KEY(DiagnosticSeverity.ERROR, "A key is missing"),

  /** A key takes something else. */
  UNSUITABLE_VALUE(DiagnosticSeverity.ERROR, "A key takes something else"),

  /** A list or group has nothing in it. */
  EMPTY_LIST(DiagnosticSeverity.ERROR, "A list or group has nothing in it"),

  /** A list names something twice. */
  DUPLICATE_ENTRY(DiagnosticSeverity.ERROR, "A list names something twice"),

  /** There is no such type of field. */
  UNKNOWN_FIELD_TYPE(DiagnosticSeverity.ERROR, "There is no such type of field"),

  /** The policy's name is not its folder's. */
  MISMATCHED_POLICY_NAME(DiagnosticSeverity.ERROR, "The policy's name is not its folder's"),

  /** There is no such time zone. */
  UNKNOWN_ZONE(DiagnosticSeverity.ERROR, "There is no such time zone"),

  /** There is no such currency. */
  UNKNOWN_CURRENCY(DiagnosticSeverity.ERROR, "There is no such currency"),

  /** The public holidays of that place are not known. */
  UNKNOWN_HOLIDAYS(DiagnosticSeverity.ERROR, "The public holidays of that place are not known"),

  /** A moment is not written as one. */
  MALFORMED_MOMENT(DiagnosticSeverity.ERROR, "A moment is not written as one"),

  /** A length of time is not written as one. */
  MALFORMED_SPAN(DiagnosticSeverity.ERROR, "A length of time is not written as one"),

  /** A date is not written as one. */
  MALFORMED_DATE(DiagnosticSeverity.ERROR, "A date is not written as one"),

  /** Opening hours cannot be read. */
  MALFORMED_HOURS(DiagnosticSeverity.ERROR, "Opening hours cannot be read"),

  /** Two scenarios of a file bear one name. */
  DUPLICATE_SCENARIO(DiagnosticSeverity.ERROR, "Two scenarios of a file bear one name"),

  /** A scenario expects nothing there. */
  EMPTY_EXPECTATION(DiagnosticSeverity.ERROR, "A scenario expects nothing there"),

  /** A scenario names a clause that the policy does not have. */
  UNKNOWN_CLAUSE(
      DiagnosticSeverity.WARNING, "A scenario names a clause that the policy does not have"),

  /** Two expectations of a scenario contradict each other. */
  CONTRADICTORY_EXPECTATION(
      DiagnosticSeverity.ERROR, "Two expectations of a scenario contradict each other"),

  /** An amount of a scenario is in a currency that the policy has no rate for. */
  UNCONVERTED_CURRENCY(
      DiagnosticSeverity.WARNING,
      "An amount of a scenario is in a currency that the policy has no rate for"),

  /** A scenario asks about a moment before receipt. */
  IMPOSSIBLE_MOMENT(DiagnosticSeverity.ERROR, "A scenario asks about a moment before receipt");

  private static final Map<String, DiagnosticCode> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(DiagnosticCode::id, Function.identity()));

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final DiagnosticSeverity severity;
  private final String title;

  DiagnosticCode(DiagnosticSeverity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** Returns the name that people and programs know it by, such as {@code unknown-property}. */
  public String id() {
    return id;
  }

  /** Returns how much it weighs. */
  public DiagnosticSeverity severity() {
    return severity;
  }

  /** Returns what is meant by it, as a sentence without its full stop. */
  public String title() {
    return title;
  }

  /** Returns the kind of an id, if there is one. */
  public static Optional<DiagnosticCode> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
