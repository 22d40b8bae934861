package dev.usher.internal.judge.wall;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.Dialect;
import org.drools.compiler.compiler.PackageRegistry;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.java.JavaDialect;
import org.drools.mvel.java.JavaForMvelDialectConfiguration;

/** Drools' dialect of Java, whose classes are looked at before one of them is loaded. */
public final class CheckedJava extends JavaForMvelDialectConfiguration {

  /** Makes the settings of the dialect, to stand in for Drools' own. */
  public CheckedJava(KnowledgeBuilderConfigurationImpl configuration) {
    super(configuration);
  }

  @Override
  public Dialect newDialect(
      ClassLoader loader,
      KnowledgeBuilderConfigurationImpl configuration,
      PackageRegistry registry,
      InternalKnowledgePackage target) {
    return new Checked(loader, configuration, registry, target);
  }

  private static final class Checked extends JavaDialect {
    private final InternalKnowledgePackage target;
    private final Set<String> names = new HashSet<>();

    Checked(
        ClassLoader loader,
        KnowledgeBuilderConfigurationImpl configuration,
        PackageRegistry registry,
        InternalKnowledgePackage target) {
      super(loader, configuration, registry, target);
      this.target = target;
    }

    /** Drools makes a name from the rule's and from a hash, and one class may take another's. */
    @Override
    public void init(RuleDescr rule) {
      super.init(rule);
      if (!names.add(rule.getClassName())) {
        throw CompilerObjection.at(
            rule.getResource().getSourcePath(),
            rule.getLine(),
            "the class of this rule would have the name of another rule's");
      }
    }

    @Override
    public void compileAll() {
      Map<String, byte[]> store =
          ((JavaDialectRuntimeData) target.getDialectRuntimeRegistry().getDialectData(ID))
              .getStore();
      Set<String> before = Set.copyOf(store.keySet());
      super.compileAll();
      store.forEach(
          (name, bytes) -> {
            if (!before.contains(name)) {
              ConsequenceClass.check(name, bytes);
            }
          });
    }
  }
}
