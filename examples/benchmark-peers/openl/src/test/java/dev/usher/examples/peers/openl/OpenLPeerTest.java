package dev.usher.examples.peers.openl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.examples.benchmark.sized.HandWritten;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.model.Contact;
import org.junit.jupiter.api.Test;

/** OpenL Tablets answers the benchmark's contacts as plain Java does. */
class OpenLPeerTest {
  private static final int RULES = 333;
  private static final long SEED = 7;

  @Test
  void eachContact_isAnsweredAsInPlainJava() {
    Way plain = new HandWritten(RULES);
    Way peer = new OpenLPeer().open(RULES);
    for (Contact contact : SizedContacts.drawn(1_000, SEED)) {
      assertThat(peer.decide(contact))
          .as("seed %d, %s", SEED, contact)
          .isEqualTo(plain.decide(contact));
    }
  }
}
