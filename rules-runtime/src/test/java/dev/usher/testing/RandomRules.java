package dev.usher.testing;

import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Annotation;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Import;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.PackageClause;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleAttribute;
import dev.usher.policy.rule.RuleFile;
import dev.usher.policy.rule.Signature;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Random rules that the check of a policy lets pass, the same ones for the same seed. Among a few
 * hundred of them are every property, inquiry, operator, verb, helper word, annotation, attribute,
 * kind of literal and place of a comment that there is.
 */
public final class RandomRules {
  private static final int COMMENTS = 12;
  private static final List<String> NAMES =
      List.of(
          "Refunds of 500 to 2,000 go to the CS lead",
          "it's 100% ${x} @{y} #",
          "한국어 😀 é",
          "A-b",
          "A b",
          "A_b",
          "end; when (then) // rule");
  private static final List<Import> IMPORTS =
      List.of(
          imported("", "dev.usher.model.*"),
          imported("", "dev.usher.model.rule.*"),
          imported("", "dev.usher.model.Channel"),
          imported("function", "dev.usher.model.rule.HelperWords.*"),
          imported("function", "dev.usher.model.rule.HelperWords.days"));

  private static final Set<Verb> ABOUT_MONEY =
      EnumSet.of(Verb.CAP, Verb.GRANT, Verb.GRANT_PER, Verb.REFUSE);
  private static final Set<Domain.Kind> HANDED =
      EnumSet.of(Domain.Kind.AMOUNT, Domain.Kind.CONSTANT, Domain.Kind.TEXT);

  private final Manifest manifest;
  private final Draw draw;
  private final RandomComments comments;
  private final RandomArguments arguments;
  private final RandomConditions conditions;
  private int count;

  private RandomRules(Manifest manifest, long seed, int comments) {
    this.manifest = manifest;
    this.draw = new Draw(seed);
    this.comments = new RandomComments(draw, comments);
    RandomLiterals literals = new RandomLiterals(manifest, draw);
    this.arguments = new RandomArguments(literals, draw);
    this.conditions = new RandomConditions(literals, arguments, draw);
  }

  /** Starts a series of rules whose names and figures a manifest declares. */
  public static RandomRules of(Manifest manifest, long seed) {
    return new RandomRules(manifest, seed, COMMENTS);
  }

  /** Starts a series of rules without comments. */
  public static RandomRules withoutComments(Manifest manifest, long seed) {
    return new RandomRules(manifest, seed, 0);
  }

  /** Returns the next rules of the series as a file. */
  public RuleFile file(String name, int rules) {
    PackageClause clause =
        new PackageClause(manifest.name().replace('-', '_'), comments.around(), Place.NOWHERE);
    List<Import> imports = new ArrayList<>();
    while (draw.chance(30)) {
      Import one = draw.dealt(IMPORTS);
      imports.add(new Import(one.kind(), one.name(), comments.around(), Place.NOWHERE));
    }
    return new RuleFile(name, clause, imports, rules(rules), comments.list());
  }

  /** Returns the next rules of the series. */
  public List<Rule> rules(int rules) {
    List<Rule> result = new ArrayList<>(rules);
    for (int i = 0; i < rules; i++) {
      result.add(next());
    }
    return result;
  }

  /** Returns the next rule of the series. */
  public Rule next() {
    Question question = draw.dealt(Arrays.asList(Question.values()));
    List<Item> items = items(question);
    Rule.Builder rule =
        Rule.builder(draw.dealt(NAMES) + " " + count++, question)
            .variable(draw.any("$case", "$case", "$c", "$rule", "$_1"))
            .annotations(annotations())
            .attributes(attributes())
            .items(items)
            .proposals(proposals(question, items))
            .comments(comments.around())
            .commentsOnPattern(comments.list())
            .commentsAtPatternEnd(comments.list())
            .commentsAtEnd(comments.list());
    for (Rule.CommentSpot spot : Rule.CommentSpot.values()) {
      boolean above = spot == Rule.CommentSpot.WHEN || spot == Rule.CommentSpot.THEN;
      Comments drawn = comments.around();
      rule.commentsAt(spot, above ? drawn : new Comments(List.of(), drawn.after()));
    }
    return rule.build();
  }

  /** Returns random arguments that fit a signature, none of them a variable. */
  public List<Argument> arguments(Signature signature) {
    return arguments.of(signature, List.of());
  }

  private static Import imported(String kind, String name) {
    return new Import(kind, name, Comments.NONE, Place.NOWHERE);
  }

  private List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    if (draw.chance(60)) {
      String clause = draw.any("KY-T", "RR-", "X-1") + count;
      annotations.add(new Annotation(Annotation.CLAUSE, clause, comments.around(), Place.NOWHERE));
    }
    if (draw.chance(30)) {
      annotations.add(
          draw.number(0, annotations.size()),
          new Annotation(Annotation.ASSUMED, null, comments.around(), Place.NOWHERE));
    }
    return annotations;
  }

  private List<RuleAttribute> attributes() {
    List<RuleAttribute> attributes = new ArrayList<>();
    if (draw.chance(30)) {
      int rank = draw.any(-999_999_999, -1, 0, 1, 10, 999_999_999);
      attributes.add(new RuleAttribute.Salience(rank, comments.around(), Place.NOWHERE));
    }
    if (draw.chance(10)) {
      attributes.add(
          draw.number(0, attributes.size()),
          new RuleAttribute.Enabled(draw.chance(50), comments.around(), Place.NOWHERE));
    }
    return attributes;
  }

  private List<Item> items(Question question) {
    List<Item> items = new ArrayList<>();
    for (int i = draw.any(0, 1, 1, 2, 2, 3, 4); i > 0; i--) {
      items.add(
          draw.chance(25)
              ? binding(question, "$b" + i)
              : new Item.Given(conditions.of(question), comments.around()));
    }
    return items;
  }

  private Item.Binding binding(Question question, String variable) {
    Subject.Named subject = RandomConditions.named(draw.dealt(conditions.properties(question)));
    Atom atom = draw.chance(60) ? compared(subject) : null;
    if (atom != null && atom.operator() == Operator.HOLDS) {
      atom = null; // Behind a variable, a property alone asks for nothing.
    }
    return new Item.Binding(variable, subject, atom, comments.around(), Place.NOWHERE);
  }

  /** A binding asks by itself for the presence of what it stands for, or for more. */
  private Atom compared(Subject.Named subject) {
    Atom atom = conditions.about(subject);
    boolean guarded = atom.operator().positive() == Operator.MATCHES || draw.chance(50);
    return subject.isOptional() && guarded ? RandomConditions.present(subject) : atom;
  }

  private List<Proposed> proposals(Question question, List<Item> items) {
    List<Item.Binding> bindings =
        items.stream()
            .filter(Item.Binding.class::isInstance)
            .map(Item.Binding.class::cast)
            .toList();
    List<Proposed> proposals = new ArrayList<>();
    for (int i = draw.any(1, 1, 1, 2, 3); i > 0; i--) {
      Verb verb = draw.dealt(verbs(question));
      Signature signature =
          draw.dealt(verb.signatures().stream().filter(arguments::canFill).toList());
      proposals.add(
          new Proposed(
              verb,
              arguments.of(signature, bindings),
              comments.around(),
              Place.NOWHERE,
              Place.NOWHERE));
    }
    return proposals;
  }

  /** Returns the verbs of a question that the policy may use. */
  private List<Verb> verbs(Question question) {
    return Verb.of(question).stream()
        .filter(verb -> manifest.refunds().isPresent() || !ABOUT_MONEY.contains(verb))
        .toList();
  }

  /** Returns whether what is bound may be handed on, and is there whenever the rule fires. */
  static boolean isPresent(Item.Binding binding) {
    Property property = binding.subject().property();
    Domain.Kind kind = property.domain().kind();
    boolean handed = HANDED.contains(kind);
    Atom atom = binding.atom();
    return handed && (!property.isOptional() || (atom != null && assertsPresence(atom)));
  }

  private static boolean assertsPresence(Atom atom) {
    boolean asksForNull =
        !atom.literals().isEmpty() && atom.literals().get(0) instanceof Literal.Absent;
    return asksForNull ? atom.operator() == Operator.NOT_EQUAL : !atom.operator().isNegated();
  }
}
