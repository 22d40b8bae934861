package dev.usher.internal.engine;

import org.drools.core.BaseConfigurationFactories;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.conf.MBeansOption;
import org.kie.api.conf.SequentialOption;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.conf.ParallelExecutionOption;
import org.kie.internal.conf.ShareAlphaNodesOption;
import org.kie.internal.utils.ChainedProperties;

/**
 * What Drools is told, so that nothing around the program tells it otherwise: neither system
 * properties nor property files are read, and no class is looked up by whoever happens to call.
 */
final class NetworkSettings {
  /** So many comparisons with one property, and equal values are looked up in a table. */
  private static final int HASHED_FROM = 3;

  /** So many comparisons with one property, and bounds are looked up in a tree. */
  private static final int RANGED_FROM = 9;

  private static final int NEVER = -1;

  private NetworkSettings() {}

  static InternalRuleBase newRuleBase() {
    return RuleBaseFactory.newRuleBase("usher", configuration());
  }

  @SuppressWarnings("unchecked") // The list of factories is an array.
  private static KieBaseConfiguration configuration() {
    KieBaseConfiguration configuration =
        new CompositeBaseConfiguration(
            new ChainedProperties(),
            NetworkSettings.class.getClassLoader(),
            BaseConfigurationFactories.baseConf,
            BaseConfigurationFactories.ruleConf,
            BaseConfigurationFactories.flowConf);
    // The table of equal values holds one node for each: unshared, the last of two rules would win.
    configuration.setOption(ShareAlphaNodesOption.YES);
    configuration.setOption(AlphaThresholdOption.get(HASHED_FROM));
    configuration.setOption(AlphaRangeIndexThresholdOption.get(RANGED_FROM));
    // Anything else would start threads.
    configuration.setOption(ParallelExecutionOption.SEQUENTIAL);
    configuration.setOption(ConstraintJittingThresholdOption.get(NEVER));
    configuration.setOption(SequentialOption.NO);
    configuration.setOption(EqualityBehaviorOption.IDENTITY);
    configuration.setOption(EventProcessingOption.CLOUD);
    configuration.setOption(KieBaseMutabilityOption.DISABLED);
    configuration.setOption(MBeansOption.DISABLED);
    return configuration;
  }
}
