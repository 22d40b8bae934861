package dev.usher.examples.benchmark.byhand;

import dev.usher.clock.OpeningHours;
import dev.usher.model.Contact;
import java.time.ZoneId;

/**
 * Decides contacts as of their receipt under the clauses of kyndof, without rules: if and else.
 *
 * <p>It leaves out what is not in the clauses: reasons and conflicts, the check that contact and
 * policy fit each other, any other moment than the receipt, and the case's recorded progress.
 * Immutable and safe to share between threads.
 */
public final class Kyndof {
  private final OpeningHours hours =
      OpeningHours.builder(ZoneId.of("Asia/Seoul")).weekly("mon-fri", "09:00-18:00").build();

  /** Decides a contact. */
  public Outcome decide(Contact contact) {
    Facts facts = Facts.of(contact, hours.isOpen(contact.receivedAt()));
    Seriousness serious = Seriousness.of(facts);
    Ascent ascent = Ascent.of(facts, serious);
    String owner = ascent.owner();
    return new Outcome(
        facts.stated(),
        serious.severity(),
        serious.vip(),
        serious.emergency(),
        serious.signals(),
        ascent.tier(),
        owner,
        Paths.queue(facts, serious, owner),
        Paths.replyVia(facts, serious),
        ascent.approvals(),
        Promises.of(facts, serious, ascent.tier(), hours),
        Todo.of(facts, serious, ascent.tier(), hours));
  }
}
