package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it: if every condition holds of a fact, it makes its proposals.
 * Immutable and safe to share between threads.
 */
public final class Rule implements Node {
  private final Builder parts;
  private final List<Condition> conditions;

  private Rule(Builder parts) {
    this.parts = parts;
    List<Condition> found = new ArrayList<>(parts.items.size());
    for (Item item : parts.items) {
      item.condition().ifPresent(found::add);
    }
    this.conditions = List.copyOf(found);
  }

  /**
   * Returns a builder of a rule without conditions and proposals.
   *
   * @param name the rule's name, a sentence
   * @param question the question that it answers
   */
  public static Builder builder(String name, Question question) {
    return new Builder(name, question);
  }

  /** Returns a builder that begins with what this rule says. */
  public Builder toBuilder() {
    return new Builder(parts);
  }

  /** Returns the rule's name, a sentence. */
  public String name() {
    return parts.name;
  }

  /** Returns the question that it answers. */
  public Question question() {
    return parts.question;
  }

  /** Returns the variable that its pattern binds the fact to, such as {@code $case}. */
  public String variable() {
    return parts.variable;
  }

  /** Returns its annotations, in order. */
  public List<Annotation> annotations() {
    return parts.annotations;
  }

  /** Returns its attributes, in order. */
  public List<RuleAttribute> attributes() {
    return parts.attributes;
  }

  /** Returns what its pattern says, in order: bindings and conditions. */
  public List<Item> items() {
    return parts.items;
  }

  /** Returns what it proposes, in order. */
  public List<Proposed> proposals() {
    return parts.proposals;
  }

  /** Returns the comments before the rule and behind its end. */
  public Comments comments() {
    return parts.comments;
  }

  /** Returns the comments between {@code when} and the pattern, in order. */
  public List<Comment> commentsOnPattern() {
    return parts.commentsOnPattern;
  }

  /** Returns the comments behind the last item of the pattern, in order. */
  public List<Comment> commentsAtPatternEnd() {
    return parts.commentsAtPatternEnd;
  }

  /** Returns the comments above a spot of the rule, and behind it on its line. */
  public Comments commentsAt(CommentSpot spot) {
    return parts.commentsAt.getOrDefault(spot, Comments.NONE);
  }

  /** Returns the comments behind the last proposal, in order. */
  public List<Comment> commentsAtEnd() {
    return parts.commentsAtEnd;
  }

  /** Returns whether all of it could be read; every rule of a policy that opens is complete. */
  public boolean isComplete() {
    return parts.complete;
  }

  /** Returns where the rule begins, up to the end of its name. */
  @Override
  public Place place() {
    return parts.place;
  }

  /** Returns where its name stands. */
  public Place namePlace() {
    return parts.namePlace;
  }

  /** Returns the name of its file within the policy's folder. */
  public String file() {
    return parts.place.file();
  }

  /** Returns the line of the word {@code rule}, counted from 1. */
  public int line() {
    return parts.place.line();
  }

  /** Returns the clause that it encodes, such as {@code KY-T10}, or null if it names none. */
  public @Nullable String clause() {
    Annotation clause = annotation(Annotation.CLAUSE);
    return clause == null ? null : clause.value();
  }

  /** Returns whether the company must still confirm what it says. */
  public boolean isAssumed() {
    return annotation(Annotation.ASSUMED) != null;
  }

  private @Nullable Annotation annotation(String name) {
    for (Annotation annotation : annotations()) {
      if (annotation.name().equals(name)) {
        return annotation;
      }
    }
    return null;
  }

  /** Returns its rank among proposals for what a case has one of; 0 unless set. */
  public int salience() {
    for (RuleAttribute attribute : attributes()) {
      if (attribute instanceof RuleAttribute.Salience salience) {
        return salience.rank();
      }
    }
    return 0;
  }

  /** Returns false if its author has switched it off. */
  public boolean isEnabled() {
    for (RuleAttribute attribute : attributes()) {
      if (attribute instanceof RuleAttribute.Enabled enabled) {
        return enabled.on();
      }
    }
    return true;
  }

  /** Returns its conditions, in order; all of them must hold. */
  public List<Condition> conditions() {
    return conditions;
  }

  /** Returns the comparisons in its conditions, whatever joins them, in the order of the text. */
  public List<Atom> atoms() {
    return Atoms.in(this);
  }

  /** Returns its bindings, in order. */
  public List<Item.Binding> bindings() {
    List<Item.Binding> bindings = new ArrayList<>();
    for (Item item : items()) {
      if (item instanceof Item.Binding binding) {
        bindings.add(binding);
      }
    }
    return bindings;
  }

  @Override
  public Rule unplaced() {
    Builder builder = toBuilder();
    for (CommentSpot spot : CommentSpot.values()) {
      builder.commentsAt(spot, commentsAt(spot).unplaced());
    }
    return builder
        .annotations(annotations().stream().map(Annotation::unplaced).toList())
        .attributes(attributes().stream().map(RuleAttribute::unplaced).toList())
        .items(items().stream().map(Item::unplaced).toList())
        .proposals(proposals().stream().map(Proposed::unplaced).toList())
        .comments(comments().unplaced())
        .commentsOnPattern(Comments.unplaced(commentsOnPattern()))
        .commentsAtPatternEnd(Comments.unplaced(commentsAtPatternEnd()))
        .commentsAtEnd(Comments.unplaced(commentsAtEnd()))
        .place(Place.NOWHERE, Place.NOWHERE)
        .build();
  }

  /** Returns the rule as DRL in the one form in which all rules are printed. */
  public String toDrl() {
    return DrlPrinter.print(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rule rule && parts.all().equals(rule.parts.all());
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts.name, parts.items, parts.proposals);
  }

  /** Returns its name and place. */
  @Override
  public String toString() {
    return '"' + name() + "\" (" + place() + ')';
  }

  /** Where a rule may have comments beside those of its annotations, conditions and verbs. */
  public enum CommentSpot {
    /** The rule's name. */
    NAME,
    /** The word {@code when}. */
    WHEN,
    /** The end of the pattern. */
    PATTERN,
    /** The word {@code then}. */
    THEN
  }

  /** Collects the parts of a rule. Not safe to share between threads. */
  public static final class Builder {
    private String name;
    private final Question question;
    private String variable = "$case";
    private List<Annotation> annotations = List.of();
    private List<RuleAttribute> attributes = List.of();
    private List<Item> items = List.of();
    private List<Proposed> proposals = List.of();
    private Comments comments = Comments.NONE;
    private List<Comment> commentsOnPattern = List.of();
    private List<Comment> commentsAtPatternEnd = List.of();
    private List<Comment> commentsAtEnd = List.of();
    private Map<CommentSpot, Comments> commentsAt = Map.of();
    private boolean complete = true;
    private Place place = Place.NOWHERE;
    private Place namePlace = Place.NOWHERE;

    private Builder(String name, Question question) {
      this.name = requireNonNull(name, "name");
      this.question = requireNonNull(question, "question");
    }

    private Builder(Builder other) {
      this.name = other.name;
      this.question = other.question;
      this.variable = other.variable;
      this.annotations = other.annotations;
      this.attributes = other.attributes;
      this.items = other.items;
      this.proposals = other.proposals;
      this.comments = other.comments;
      this.commentsOnPattern = other.commentsOnPattern;
      this.commentsAtPatternEnd = other.commentsAtPatternEnd;
      this.commentsAtEnd = other.commentsAtEnd;
      this.commentsAt = other.commentsAt;
      this.complete = other.complete;
      this.place = other.place;
      this.namePlace = other.namePlace;
    }

    private List<Object> all() {
      return List.of(
          name,
          question,
          variable,
          annotations,
          attributes,
          items,
          proposals,
          comments,
          commentsOnPattern,
          commentsAtPatternEnd,
          commentsAtEnd,
          commentsAt,
          complete,
          place,
          namePlace);
    }

    /** Sets the rule's name, a sentence. */
    public Builder name(String name) {
      this.name = requireNonNull(name, "name");
      return this;
    }

    /** Sets the variable that the fact is bound to; {@code $case} unless set. */
    public Builder variable(String variable) {
      this.variable = requireNonNull(variable, "variable");
      return this;
    }

    /** Sets the annotations; none unless set. */
    public Builder annotations(List<Annotation> annotations) {
      this.annotations = List.copyOf(annotations);
      return this;
    }

    /** Sets the attributes; none unless set. */
    public Builder attributes(List<RuleAttribute> attributes) {
      this.attributes = List.copyOf(attributes);
      return this;
    }

    /** Sets the bindings and conditions of the pattern; none unless set. */
    public Builder items(List<? extends Item> items) {
      this.items = List.copyOf(items);
      return this;
    }

    /** Sets what the rule proposes; nothing unless set. */
    public Builder proposals(List<Proposed> proposals) {
      this.proposals = List.copyOf(proposals);
      return this;
    }

    /** Sets the comments before the rule and behind its end; none unless set. */
    public Builder comments(Comments comments) {
      this.comments = requireNonNull(comments, "comments");
      return this;
    }

    /** Sets the comments between {@code when} and the pattern; none unless set. */
    public Builder commentsOnPattern(List<Comment> comments) {
      this.commentsOnPattern = List.copyOf(comments);
      return this;
    }

    /** Sets the comments behind the last item of the pattern; none unless set. */
    public Builder commentsAtPatternEnd(List<Comment> comments) {
      this.commentsAtPatternEnd = List.copyOf(comments);
      return this;
    }

    /** Sets the comments behind the last proposal; none unless set. */
    public Builder commentsAtEnd(List<Comment> comments) {
      this.commentsAtEnd = List.copyOf(comments);
      return this;
    }

    /**
     * Sets the comments above a spot and behind it; none unless set.
     *
     * @throws IllegalArgumentException if some stand above the rule's name or the pattern's end,
     *     which are those of the rule and of its pattern
     */
    public Builder commentsAt(CommentSpot spot, Comments comments) {
      if (!comments.before().isEmpty() && spot != CommentSpot.WHEN && spot != CommentSpot.THEN) {
        throw new IllegalArgumentException(spot + " has no comments above it");
      }
      Map<CommentSpot, Comments> all = new EnumMap<>(CommentSpot.class);
      all.putAll(commentsAt);
      all.put(requireNonNull(spot, "spot"), comments);
      all.values().removeIf(Comments::isEmpty);
      this.commentsAt = Collections.unmodifiableMap(all);
      return this;
    }

    /** Says whether all of the rule could be read; true unless set. */
    public Builder complete(boolean complete) {
      this.complete = complete;
      return this;
    }

    /** Sets where the rule begins and where its name stands; nowhere unless set. */
    public Builder place(Place rule, Place name) {
      this.place = requireNonNull(rule, "rule");
      this.namePlace = requireNonNull(name, "name");
      return this;
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalArgumentException if DRL cannot write the name: it holds a line break, a
     *     backslash or both kinds of quotes; or the variable does not begin with a dollar sign
     */
    public Rule build() {
      boolean quotes = name.indexOf('"') >= 0 && name.indexOf('\'') >= 0;
      boolean breaks = name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0;
      if (quotes || breaks || name.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("no rule can be named " + name);
      }
      if (!variable.startsWith("$")) {
        throw new IllegalArgumentException("a variable begins with $, not so " + variable);
      }
      return new Rule(new Builder(this));
    }
  }
}
