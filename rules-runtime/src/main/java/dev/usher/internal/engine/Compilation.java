package dev.usher.internal.engine;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;

/** Turns the text of rules into what the engine runs. */
final class Compilation {
  /** Lets a policy's files use the vocabulary without naming where it comes from. */
  private static final String PRELUDE =
      "import dev.usher.model.*; import dev.usher.model.rule.*;"
          + " import function dev.usher.model.rule.HelperWords.*;";

  private static final int NEVER = 0;

  private Compilation() {}

  static KieBase of(String packageName, SortedMap<String, String> sources) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader wall = new VocabularyClassLoader(Compilation.class.getClassLoader());
    thread.setContextClassLoader(wall);
    try {
      return compile(packageName, sources, wall);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static KieBase compile(
      String packageName, SortedMap<String, String> sources, ClassLoader wall) {
    KnowledgeBuilder builder =
        KnowledgeBuilderFactory.newKnowledgeBuilder(
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, wall));
    builder.add(
        resource("vocabulary.drl", "package " + packageName + "; " + PRELUDE), ResourceType.DRL);
    for (Map.Entry<String, String> source : sources.entrySet()) {
      builder.add(resource(source.getKey(), source.getValue()), ResourceType.DRL);
    }
    if (builder.hasErrors()) {
      throw new PolicyException(packageName, problems(builder));
    }
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    configuration.setOption(KieBaseMutabilityOption.DISABLED);
    // The range index answers negated comparisons wrongly where the amount is absent.
    configuration.setOption(AlphaRangeIndexThresholdOption.get(NEVER));
    InternalKnowledgeBase kieBase = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    kieBase.addPackages(builder.getKnowledgePackages());
    return kieBase;
  }

  private static Resource resource(String file, String text) {
    return KieServices.get()
        .getResources()
        .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
        .setSourcePath(file);
  }

  private static List<Diagnostic> problems(KnowledgeBuilder builder) {
    List<Diagnostic> problems = new ArrayList<>();
    for (KnowledgeBuilderError error : builder.getErrors()) {
      Resource resource = error.getResource();
      String file = resource == null ? "rules" : resource.getSourcePath();
      int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
      String message = error.getMessage().replaceAll("\\s+", " ").strip();
      problems.add(new Diagnostic(file, line, 0, 0, "does not compile: " + message, null));
    }
    return problems;
  }
}
