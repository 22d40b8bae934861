package dev.usher.internal.judge;

import dev.usher.internal.judge.wall.CheckedJava;
import java.util.Properties;
import org.drools.compiler.builder.impl.CompositeBuilderConfiguration;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationFactories;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.JavaDialectConfiguration;
import org.drools.core.BaseConfigurationFactories;
import org.drools.mvel.builder.MVELDialectConfiguration;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.utils.ChainedProperties;

/**
 * What Drools does by itself where nobody has told it anything: neither system properties nor
 * property files are read.
 */
final class CompilerSettings {
  private CompilerSettings() {}

  /** The two that have no default but in a property file of Drools' own. */
  private static ChainedProperties properties() {
    Properties own = new Properties();
    own.setProperty("drools.dialect.default", "java");
    own.setProperty("drools.dialect.java", JavaDialectConfiguration.class.getName());
    own.setProperty("drools.dialect.mvel", MVELDialectConfiguration.class.getName());
    return new ChainedProperties().addProperties(own);
  }

  @SuppressWarnings("unchecked") // The list of factories is an array.
  static KnowledgeBuilderConfiguration builder(ClassLoader loader) {
    KnowledgeBuilderConfiguration configuration =
        new CompositeBuilderConfiguration(
            properties(),
            loader,
            KnowledgeBuilderConfigurationFactories.baseConf,
            KnowledgeBuilderConfigurationFactories.ruleConf,
            KnowledgeBuilderConfigurationFactories.flowConf);
    configuration.setOption(LanguageLevelOption.DRL6);
    KnowledgeBuilderConfigurationImpl rules =
        configuration.as(KnowledgeBuilderConfigurationImpl.KEY);
    rules.setDialectConfiguration("java", new CheckedJava(rules));
    return configuration;
  }

  @SuppressWarnings("unchecked") // The list of factories is an array.
  static KieBaseConfiguration base(ClassLoader loader, int jitting) {
    KieBaseConfiguration configuration =
        new CompositeBaseConfiguration(
            properties(),
            loader,
            BaseConfigurationFactories.baseConf,
            BaseConfigurationFactories.ruleConf,
            BaseConfigurationFactories.flowConf);
    configuration.setOption(ConstraintJittingThresholdOption.get(jitting));
    return configuration;
  }
}
