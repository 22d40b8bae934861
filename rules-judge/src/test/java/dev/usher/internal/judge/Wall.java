package dev.usher.internal.judge;

import dev.usher.data.ContactReader;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.judge.Attack.Kind;
import dev.usher.internal.judge.wall.CompilerObjection;
import dev.usher.internal.judge.wall.WalledRules;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryFacts;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.rule.Case;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.testing.SamplePolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/** What stands between an attempt and what it wants: each wall without the others. */
enum Wall {
  /** The readers of a policy and of contacts, and their checks. */
  FIRST {
    @Override
    boolean isTriedBy(Attack attack) {
      return true;
    }

    @Override
    @Nullable String refusal(Attack attack) {
      try {
        switch (attack.kind()) {
          case RULES, CHECKED -> load(SamplePolicy.TEXT, attack.files());
          case MANIFEST -> load(attack.text(), texts(HARMLESS));
          case SCENARIOS -> ScenarioFiles.read(sample().policy(), Map.of("a.yaml", attack.text()));
          case CONTACT -> decide(attack.text());
        }
        return null;
      } catch (PolicyException refused) {
        return refused.diagnostics().stream().map(Wall::said).collect(Collectors.joining(" | "));
      } catch (ContactException refused) {
        return "contact: " + refused.getMessage();
      }
    }
  },

  /** What stands before the judge's compiler, as the judge calls it. */
  SECOND {
    @Override
    boolean isTriedBy(Attack attack) {
      return attack.kind() == Kind.RULES;
    }

    @Override
    @Nullable String refusal(Attack attack) {
      return fired(() -> CompiledText.of(PACKAGE, new TreeMap<>(attack.files())));
    }
  },

  /** What stands within the compiler alone: its class loader, and the look at its classes. */
  COMPILER {
    @Override
    boolean isTriedBy(Attack attack) {
      return attack.name().startsWith("consequences") && attack.text().length() < 1_000;
    }

    @Override
    @Nullable String refusal(Attack attack) {
      return fired(
          () -> {
            PackageDescr parsed =
                WalledRules.parsed("rules.drl", attack.text(), LanguageLevelOption.DRL6);
            return CompiledText.of(
                PACKAGE, List.of(parsed), ConstraintJittingThresholdOption.DEFAULT_VALUE);
          });
    }
  },

  /** Drools as it is, which shows that the dangerous attempts are. */
  NONE {
    @Override
    boolean isTriedBy(Attack attack) {
      return attack.dangerous();
    }

    @Override
    @Nullable String refusal(Attack attack) {
      KnowledgeBuilderImpl builder = new KnowledgeBuilderImpl();
      add(builder, "package " + PACKAGE + ";\n" + CompiledText.PRELUDE);
      attack.files().values().forEach(text -> add(builder, text));
      if (builder.hasErrors()) {
        return builder.getErrors().toString();
      }
      KieBase base = builder.newKieBase();
      KieSession session = base.newKieSession();
      facts().forEach(session::insert);
      session.fireAllRules();
      session.dispose();
      return null;
    }

    private void add(KnowledgeBuilderImpl builder, String text) {
      builder.add(
          new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8"), ResourceType.DRL);
    }
  };

  private static final String PACKAGE = "costume_maker";
  private static final String HARMLESS =
      "package costume_maker; rule \"r\" when $case : Assessed() then $case.hold(\"ok\"); end";

  /** Whether this wall is tried. */
  abstract boolean isTriedBy(Attack attack);

  /** Says how the attempt is refused, or null if it is not. */
  abstract @Nullable String refusal(Attack attack);

  /** What is loaded and compiled at first use is no attempt's fault. */
  static void warmUp() {
    SortedMap<String, String> files = texts(HARMLESS);
    CompiledText.of(PACKAGE, files).ask(facts());
    load(SamplePolicy.TEXT, files);
  }

  private static SortedMap<String, String> texts(String rules) {
    return new TreeMap<>(Map.of("rules.drl", rules));
  }

  private static LoadedPolicy load(String manifest, Map<String, String> rules) {
    Map<String, String> files = new TreeMap<>(rules);
    files.put("policy.yaml", manifest);
    return PolicyLoader.load(PolicySource.of(files));
  }

  private static LoadedPolicy sample() {
    return load(SamplePolicy.TEXT, texts(HARMLESS));
  }

  private static void decide(String json) {
    LoadedPolicy loaded = sample();
    AskedContact asked = ContactReader.in(loaded.policy().manifest().currency()).read(json);
    new Decider(loaded.policy(), loaded.rules(), null).decide(asked.contact(), asked.moment());
  }

  private static List<Case> facts() {
    return BoundaryFacts.of(CheckedText.MANIFEST, List.of(), 1).next(new Firings());
  }

  private static String said(Diagnostic diagnostic) {
    return diagnostic.code().id() + " " + diagnostic;
  }

  private interface Compiling {
    CompiledText compiled();
  }

  private static @Nullable String fired(Compiling compiling) {
    try {
      compiling.compiled().ask(facts());
      return null;
    } catch (CompilerObjection objection) {
      return String.join(" | ", objection.complaints());
    }
  }
}
