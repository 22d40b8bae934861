package dev.usher.internal.judge;

import dev.usher.internal.engine.ContextLoader;
import dev.usher.internal.judge.wall.CompilerObjection;
import dev.usher.internal.judge.wall.VocabularyClassLoader;
import dev.usher.internal.judge.wall.WalledRules;
import dev.usher.model.internal.ShownText;
import dev.usher.model.rule.Case;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * A policy's own text, compiled by Drools with the vocabulary in sight and nothing of the product.
 * Safe to share between threads.
 *
 * <p>Only texts that passed the check are compiled: what an author may not write never gets here,
 * and if it did, {@link WalledRules} would refuse it and {@link VocabularyClassLoader} show it
 * nothing.
 */
public final class CompiledText {
  static final String PRELUDE =
      """
      import dev.usher.model.*;
      import dev.usher.model.time.*;
      import dev.usher.model.rule.*;
      import function dev.usher.model.rule.HelperWords.*;
      """;

  private final InternalKnowledgeBase rules;

  private CompiledText(InternalKnowledgeBase rules) {
    this.rules = rules;
  }

  /**
   * Compiles rules with the parser and the settings that Drools has by itself.
   *
   * @param packageName the package that all files share
   * @param files the text of each file by its name
   * @throws CompilerObjection if Drools refuses one
   */
  public static CompiledText of(String packageName, SortedMap<String, String> files) {
    return of(
        packageName,
        files,
        LanguageLevelOption.DRL6,
        ConstraintJittingThresholdOption.DEFAULT_VALUE);
  }

  /**
   * Compiles rules with one of Drools' parsers.
   *
   * @param jitting after how many evaluations a condition is compiled; negative for never, 0 for at
   *     once
   */
  static CompiledText of(
      String packageName, SortedMap<String, String> files, LanguageLevelOption level, int jitting) {
    return ContextLoader.within(
        CompiledText.class.getClassLoader(),
        () -> of(packageName, WalledRules.read(packageName, files, level).values(), jitting));
  }

  /** Compiles what Drools' parser has read, whatever it is. */
  static CompiledText of(String packageName, Collection<PackageDescr> files, int jitting) {
    ClassLoader wall = new VocabularyClassLoader(CompiledText.class.getClassLoader());
    try {
      return new CompiledText(compiled(packageName, files, wall, jitting));
    } catch (CompilerObjection objection) {
      throw objection;
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      throw new CompilerObjection(List.of("Drools fails: " + ShownText.failure(failure)));
    }
  }

  private static InternalKnowledgeBase compiled(
      String packageName, Collection<PackageDescr> files, ClassLoader wall, int jitting) {
    KnowledgeBuilderImpl builder = new KnowledgeBuilderImpl(CompilerSettings.builder(wall));
    String prelude = "package " + packageName + ";\n" + PRELUDE;
    builder.addPackage(WalledRules.parsed("prelude.drl", prelude, LanguageLevelOption.DRL6));
    files.forEach(builder::addPackage);
    if (builder.hasErrors()) {
      throw new CompilerObjection(
          builder.getErrors().stream().map(CompiledText::worded).distinct().toList());
    }
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase("judge", CompilerSettings.base(wall, jitting));
    Collection<KiePackage> packages = builder.getKnowledgePackages();
    base.addPackages(packages);
    return base;
  }

  private static String worded(KnowledgeBuilderError error) {
    String file = error.getResource() == null ? "" : error.getResource().getSourcePath();
    String line = error.getLines().length == 0 ? "" : ":" + error.getLines()[0];
    return file + line + ": " + error.getMessage().replaceAll("\\s+", " ").strip();
  }

  /** Returns the names of the rules that Drools has read, sorted. */
  public Set<String> rules() {
    Set<String> names = new TreeSet<>();
    for (KiePackage each : rules.getKiePackages()) {
      each.getRules().forEach(rule -> names.add(rule.getName()));
    }
    return names;
  }

  /**
   * Fires every rule that matches one of the facts, whose proposals go to {@link Firings} of its
   * own.
   *
   * @throws RuntimeException whatever a rule throws; the facts are then to be asked one by one
   */
  public void ask(List<? extends Case> facts) {
    ContextLoader.within(
        CompiledText.class.getClassLoader(),
        () -> {
          fire(facts);
          return facts;
        });
  }

  private void fire(List<? extends Case> facts) {
    KieSession session = rules.newKieSession();
    try {
      session.addEventListener(new Announcing());
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  private static final class Announcing extends DefaultAgendaEventListener {
    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      Case fact = (Case) event.getMatch().getObjects().get(0);
      ((Firings) fact.proposals()).firing(event.getMatch().getRule().getName());
    }
  }
}
