package dev.usher.policy;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.text.Nearest;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A policy that passed its checks. Immutable and safe to share between threads. */
public final class Policy {
  private final PolicyRef ref;
  private final Manifest manifest;
  private final List<RuleFile> files;
  private final List<Rule> rules;
  private final SortedSet<String> clauses;
  private final List<Invariant> invariants;
  private final List<Diagnostic> diagnostics;

  private Policy(
      PolicyRef ref,
      Manifest manifest,
      List<RuleFile> files,
      List<Invariant> invariants,
      List<Diagnostic> diagnostics) {
    this.ref = requireNonNull(ref, "ref");
    this.manifest = requireNonNull(manifest, "manifest");
    this.files = List.copyOf(files);
    this.invariants = List.copyOf(invariants);
    this.diagnostics = diagnostics.stream().sorted().toList();
    List<Rule> all = new ArrayList<>();
    NavigableSet<String> named = new TreeSet<>(manifest.clauses().named());
    for (RuleFile file : files) {
      all.addAll(file.rules());
    }
    for (Rule rule : all) {
      String clause = rule.clause();
      if (clause != null) {
        named.add(clause);
      }
    }
    this.rules = List.copyOf(all);
    this.clauses = Collections.unmodifiableNavigableSet(named);
  }

  /**
   * Returns a policy.
   *
   * @param ref its name, version, digest and zone
   * @param manifest what its manifest says
   * @param files its rules, in the order of the files' names
   */
  public static Policy of(PolicyRef ref, Manifest manifest, List<RuleFile> files) {
    return of(ref, manifest, files, List.of());
  }

  /**
   * Returns a policy about which something is to be said.
   *
   * @param ref its name, version, digest and zone
   * @param manifest what its manifest says
   * @param files its rules, in the order of the files' names
   * @param diagnostics what is to be said
   * @throws IllegalArgumentException if one of them is an error, which no policy has
   */
  public static Policy of(
      PolicyRef ref, Manifest manifest, List<RuleFile> files, List<Diagnostic> diagnostics) {
    return of(ref, manifest, files, List.of(), diagnostics);
  }

  /**
   * Returns a policy that states invariants.
   *
   * @param ref its name, version, digest and zone
   * @param manifest what its manifest says
   * @param files its rules, in the order of the files' names
   * @param invariants what it states of its decisions, in order
   * @param diagnostics what is to be said about it
   * @throws IllegalArgumentException if one of them is an error, which no policy has
   */
  public static Policy of(
      PolicyRef ref,
      Manifest manifest,
      List<RuleFile> files,
      List<Invariant> invariants,
      List<Diagnostic> diagnostics) {
    diagnostics.stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .ifPresent(
            error -> {
              throw new IllegalArgumentException("a policy has no errors, and here is " + error);
            });
    return new Policy(ref, manifest, files, invariants, diagnostics);
  }

  /** Returns its name, version, digest and zone. */
  public PolicyRef ref() {
    return ref;
  }

  /** Returns what its manifest says. */
  public Manifest manifest() {
    return manifest;
  }

  /** Returns its files of rules, sorted by name. */
  public List<RuleFile> files() {
    return files;
  }

  /** Returns its rules, sorted by file and line; at least one. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the clauses that the rules and the manifest name, sorted. */
  public SortedSet<String> clauses() {
    return clauses;
  }

  /** Returns what its invariants.yaml states of every decision, in order; empty without one. */
  public List<Invariant> invariants() {
    return invariants;
  }

  /** Returns what is to be said about it: warnings and information, sorted by file and line. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the clause that was probably meant by one that nothing names, if there is one. */
  public Optional<String> clauseLike(String clause) {
    return Nearest.to(clause, clauses);
  }

  /** Returns the name of the rule that was probably meant by one that no rule has, if any. */
  public Optional<String> ruleLike(String name) {
    return Nearest.to(name, rules().stream().map(Rule::name).toList());
  }
}
