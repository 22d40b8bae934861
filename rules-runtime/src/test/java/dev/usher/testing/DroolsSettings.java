package dev.usher.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every setting of Drools, turned to what it is not by itself, or to nonsense. */
public final class DroolsSettings {
  private static final List<String> ALL =
      List.of(
          "drools.shareAlphaNodes=false",
          "drools.shareBetaNodes=false",
          "drools.alphaNodeHashingThreshold=0",
          "drools.alphaNodeHashingThreshold=1",
          "drools.alphaNodeRangeIndexThreshold=0",
          "drools.alphaNodeRangeIndexThreshold=1",
          "drools.betaNodeRangeIndexEnabled=true",
          "drools.parallelExecution=fully_parallel",
          "drools.parallelExecution=parallel_evaluation",
          "drools.maxThreads=nonsense",
          "drools.jittingThreshold=0",
          "drools.sequential=true",
          "drools.sequential.agenda=dynamic",
          "drools.equalityBehavior=equality",
          "drools.removeIdentities=true",
          "drools.eventProcessingMode=stream",
          "drools.prototypes=allowed",
          "drools.declarativeAgendaEnabled=true",
          "drools.compositeKeyDepth=0",
          "drools.indexLeftBetaMemory=false",
          "drools.indexRightBetaMemory=false",
          "drools.indexPrecedence=pattern",
          "drools.sessionPool=5",
          "drools.consequenceExceptionHandler=no.such.Class",
          "drools.ruleBaseUpdateHandler=no.such.Class",
          "drools.alphaNodeHashingThreshold=nonsense",
          "drools.kieBaseMutability=ALLOWED",
          "kie.mbeans=enabled",
          "drools.dialect.default=mvel",
          "drools.dialect.java.compiler=nonsense",
          "drools.dialect.mvel.strict=false",
          "drools.lang.level=DRL5",
          "drools.permgenThreshold=0",
          "drools.dump.dir=/no/such/folder");

  private DroolsSettings() {}

  /** Returns them as {@code name=value}; some names have several values. */
  public static List<String> all() {
    return ALL;
  }

  /**
   * Sets all of them at once while something is done, as system properties.
   *
   * @throws Exception whatever the action throws
   */
  public static void during(Action action) throws Exception {
    Map<String, String> turned = new TreeMap<>();
    for (String setting : ALL) {
      String[] parts = setting.split("=", 2);
      turned.put(parts[0], parts[1]);
    }
    turned.forEach(System::setProperty);
    try {
      action.run();
    } finally {
      turned.keySet().forEach(System::clearProperty);
    }
  }

  /** Something that is done. */
  @FunctionalInterface
  public interface Action {

    /** Does it. */
    void run() throws Exception;
  }
}
