package dev.usher.spring.boot;

import dev.usher.policy.EnvironmentException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that no policy at all can be opened, as the class path is not what Usher needs. */
final class SurroundingsFailureAnalyzer extends AbstractFailureAnalyzer<EnvironmentException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, EnvironmentException refused) {
    return new FailureAnalysis(
        "No policy can be opened here, whatever it says: " + refused.getMessage(),
        "Have all of Drools on the class path in the one version that usher-runtime asks for."
            + " \"mvn dependency:tree -Dincludes=org.drools,org.kie\" shows what is there.",
        refused);
  }
}
