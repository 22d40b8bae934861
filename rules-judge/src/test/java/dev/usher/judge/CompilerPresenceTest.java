package dev.usher.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.DecisionsElsewhere;
import dev.usher.testing.OwnClassPath;
import org.junit.jupiter.api.Test;

/** A host may have Drools' compiler on its class path, or not: Usher decides the same. */
class CompilerPresenceTest {

  @Test
  void withAndWithoutTheCompiler_decisionsAreTheSame() throws Exception {
    try (OwnClassPath without = OwnClassPath.without("drools-mvel")) {
      assertThat(without.call(DecisionsElsewhere.class.getName(), "decided"))
          .isEqualTo(DecisionsElsewhere.decided());
    }
  }
}
