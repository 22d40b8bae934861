package dev.usher.internal.judge;

import dev.usher.internal.engine.ContextLoader;
import dev.usher.model.rule.Case;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * A policy's own text, compiled by Drools with the vocabulary in sight and nothing of the product.
 * Safe to share between threads.
 *
 * <p>Only texts that passed the check are compiled: what an author may not write never gets here,
 * and if it did, {@link VocabularyClassLoader} would show it nothing.
 */
public final class CompiledText {
  private static final String PRELUDE =
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
    ClassLoader wall = new VocabularyClassLoader(CompiledText.class.getClassLoader());
    return ContextLoader.within(
        CompiledText.class.getClassLoader(),
        () -> new CompiledText(compiled(packageName, files, wall, level, jitting)));
  }

  private static InternalKnowledgeBase compiled(
      String packageName,
      SortedMap<String, String> files,
      ClassLoader wall,
      LanguageLevelOption level,
      int jitting) {
    KnowledgeBuilderImpl builder = new KnowledgeBuilderImpl(CompilerSettings.builder(wall, level));
    add(builder, "prelude.drl", "package " + packageName + ";\n" + PRELUDE);
    files.forEach((file, text) -> add(builder, file, text));
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

  private static void add(KnowledgeBuilderImpl builder, String file, String text) {
    ByteArrayResource resource =
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
    builder.add(resource.setSourcePath(file), ResourceType.DRL);
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
