package dev.usher.examples.peers.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.examples.benchmark.sized.HandWritten;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.model.Contact;
import org.junit.jupiter.api.Test;

/** KIE DMN answers the benchmark's contacts as plain Java does. */
class DmnPeerTest {
  private static final int RULES = 333;
  private static final long SEED = 7;

  @Test
  void eachContact_isAnsweredAsInPlainJava() {
    Way plain = new HandWritten(RULES);
    Way peer = new DmnPeer().open(RULES);
    for (Contact contact : SizedContacts.drawn(1_000, SEED)) {
      assertThat(peer.decide(contact))
          .as("seed %d, %s", SEED, contact)
          .isEqualTo(plain.decide(contact));
    }
  }
}
