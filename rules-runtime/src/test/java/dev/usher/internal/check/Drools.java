package dev.usher.internal.check;

import java.nio.charset.StandardCharsets;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/** Compiles what the dialect accepts with Drools itself, either parser. */
final class Drools {
  private static final String PRELUDE =
      """
      package costume_maker;
      import dev.usher.model.*;
      import dev.usher.model.rule.*;
      import function dev.usher.model.rule.HelperWords.*;
      """;

  private Drools() {}

  static KieBase compile(String text, LanguageLevelOption level, int jittingThreshold) {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
    configuration.setOption(level);
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    builder.add(resource(PRELUDE, "prelude.drl"), ResourceType.DRL);
    builder.add(resource(text, "rules.drl"), ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalArgumentException(builder.getErrors() + "\n" + text);
    }
    KieBaseConfiguration base = KieServices.get().newKieBaseConfiguration();
    base.setOption(ConstraintJittingThresholdOption.get(jittingThreshold));
    InternalKnowledgeBase compiled = KnowledgeBaseFactory.newKnowledgeBase(base);
    compiled.addPackages(builder.getKnowledgePackages());
    return compiled;
  }

  static void fire(KieBase rules, Object fact) {
    KieSession session = rules.newKieSession();
    try {
      session.insert(fact);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  private static Resource resource(String text, String path) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Resource resource = KieServices.get().getResources().newByteArrayResource(bytes, "UTF-8");
    resource.setSourcePath(path);
    return resource;
  }
}
