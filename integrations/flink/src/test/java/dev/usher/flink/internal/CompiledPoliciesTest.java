package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.UsherClosedException;
import dev.usher.flink.stream.PolicyLine;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompiledPoliciesTest {
  private static final Contact CONTACT =
      Contact.builder("c-1", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();

  @Test
  void aPolicy_isCompiledOnce_andClosedByTheLastWhoLetsGo() {
    CompiledPolicies.Lease one = CompiledPolicies.lease(tiny(2));
    CompiledPolicies.Lease two = CompiledPolicies.lease(tiny(2));
    CompiledPolicies.Lease other = CompiledPolicies.lease(tiny(3));
    assertThat(two.usher()).isSameAs(one.usher()).isNotSameAs(other.usher());
    other.close();

    one.close();
    assertThat(two.usher().decide(CONTACT)).isNotNull();
    two.close();

    assertThatThrownBy(() -> two.usher().decide(CONTACT)).isInstanceOf(UsherClosedException.class);
    assertThat(CompiledPolicies.open()).isZero();
  }

  private static PolicyLine tiny(int hours) {
    return PolicyLine.read(TinyPolicy.line(hours));
  }
}
