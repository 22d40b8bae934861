package dev.usher.internal.judge;

import dev.usher.model.rule.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * A policy's own text, compiled by Drools with the vocabulary in sight and nothing of the product.
 * Safe to share between threads.
 */
public final class Judge {
  private static final String PRELUDE =
      """
      import dev.usher.model.*;
      import dev.usher.model.time.*;
      import dev.usher.model.rule.*;
      import function dev.usher.model.rule.HelperWords.*;
      """;

  private final KieBase rules;

  private Judge(KieBase rules) {
    this.rules = rules;
  }

  /**
   * Compiles rules with the parser and the settings that Drools has by itself.
   *
   * @param packageName the package that all files share
   * @param files the text of each file by its name
   * @throws IllegalArgumentException if Drools refuses one; the message says what it says
   */
  public static Judge of(String packageName, SortedMap<String, String> files) {
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
  public static Judge of(
      String packageName, SortedMap<String, String> files, LanguageLevelOption level, int jitting) {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    configuration.setOption(level);
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    builder.add(
        resource("prelude.drl", "package " + packageName + ";\n" + PRELUDE), ResourceType.DRL);
    files.forEach((file, text) -> builder.add(resource(file, text), ResourceType.DRL));
    if (builder.hasErrors()) {
      throw new IllegalArgumentException(builder.getErrors().toString());
    }
    KieBaseConfiguration base = KieServices.get().newKieBaseConfiguration();
    base.setOption(ConstraintJittingThresholdOption.get(jitting));
    InternalKnowledgeBase compiled = KnowledgeBaseFactory.newKnowledgeBase(base);
    compiled.addPackages(builder.getKnowledgePackages());
    return new Judge(compiled);
  }

  /** Returns how many rules Drools has read. */
  public int size() {
    return rules.getKiePackages().stream().mapToInt(each -> each.getRules().size()).sum();
  }

  /** Fires every rule that matches one of the facts, whose proposals go to {@link Firings}. */
  public void ask(List<? extends Case> facts) {
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

  private static Resource resource(String file, String text) {
    return KieServices.get()
        .getResources()
        .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
        .setSourcePath(file);
  }
}
