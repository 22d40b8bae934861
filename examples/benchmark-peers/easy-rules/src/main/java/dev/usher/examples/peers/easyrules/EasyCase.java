package dev.usher.examples.peers.easyrules;

import dev.usher.examples.benchmark.sized.Handling;
import dev.usher.examples.benchmark.sized.Roles;
import dev.usher.examples.benchmark.sized.WorkingHours;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A contact and what the rules have said of it so far. For one thread. */
final class EasyCase {
  final Contact contact;
  final String topic;
  final @Nullable BigDecimal refund;
  private final Set<String> approvals = new TreeSet<>();
  private final Set<String> actions = new TreeSet<>();
  private Severity severity = Severity.NORMAL;
  private boolean vip;
  private int tier = 1;
  private @Nullable String owner;
  private @Nullable String queue;
  private Instant firstResponse = Instant.MAX;
  private Instant resolution = Instant.MAX;

  EasyCase(Contact contact) {
    Money asked = contact.refund();
    this.contact = contact;
    this.topic = contact.topic() == null ? "" : contact.topic();
    this.refund = asked == null ? null : asked.amount();
  }

  boolean about(String... topics) {
    for (String each : topics) {
      if (topic.equals(each)) {
        return true;
      }
    }
    return false;
  }

  boolean refundFrom(BigDecimal amount) {
    return refund != null && refund.compareTo(amount) >= 0;
  }

  boolean refundBelow(BigDecimal amount) {
    return refund != null && refund.compareTo(amount) < 0;
  }

  boolean severe() {
    return severity.compareTo(Severity.HIGH) >= 0;
  }

  boolean isVip() {
    return vip;
  }

  int tier() {
    return tier;
  }

  void severity(Severity level) {
    severity = level.compareTo(severity) > 0 ? level : severity;
  }

  void vip() {
    vip = true;
  }

  void escalate(int to) {
    tier = Math.max(tier, to);
  }

  void approve(String authority) {
    approvals.add(authority);
  }

  void assign(String role) {
    owner = role;
  }

  void route(String to) {
    queue = to;
  }

  void act(String name) {
    actions.add(name);
  }

  void respondWithinBusinessHours(int hours) {
    respondBy(WorkingHours.plus(contact.receivedAt(), hours));
  }

  void respondWithin(Duration span) {
    respondBy(contact.receivedAt().plus(span));
  }

  private void respondBy(Instant due) {
    firstResponse = due.isBefore(firstResponse) ? due : firstResponse;
  }

  void solveBy(Instant due) {
    resolution = due.isBefore(resolution) ? due : resolution;
  }

  Handling handling() {
    String who = owner == null ? Roles.of(tier) : owner;
    return new Handling(
        tier,
        who,
        queue == null ? who : queue,
        List.copyOf(approvals),
        firstResponse,
        resolution,
        List.copyOf(actions));
  }
}
