package dev.usher.examples.embedding;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicyException;
import java.time.Instant;

/**
 * A host application that asks where one contact belongs: a customer who wants a refund, 750 US
 * dollars unless the first argument says another amount.
 */
public final class Main {
  private Main() {}

  /** Decides the contact and prints the answer. */
  public static void main(String[] args) {
    // Opening reads and checks the policy: do it once, at start-up, and share the usher between
    // threads.
    try (Usher usher = Usher.open("kyndof")) {
      Contact contact =
          Contact.builder("mail-4711", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL)
              .topic("refund")
              .message("The capes came with the wrong lining. We would like money back.")
              .refund(Money.parse(args.length == 0 ? "750.00 USD" : args[0]))
              .build();
      print(usher.decide(contact));
    } catch (ContactException refused) {
      // One contact cannot be right or does not fit the policy; the next one may.
      System.err.println("No decision. Please correct " + refused.problem());
    } catch (PolicyException broken) {
      // Nobody can be served: the message lists every mistake with its file and line.
      throw new IllegalStateException("the policy does not open", broken);
    }
  }

  private static void print(Decision decision) {
    System.out.println("owner     " + decision.owner());
    decision.targets().forEach(t -> System.out.println("by when   " + t.metric() + " " + t.due()));
    decision.approvals().forEach(who -> System.out.println("approval  " + who));
    decision.reasons().stream()
        .filter(reason -> reason.effective())
        .forEach(why -> System.out.println("because   " + why.rule() + ": " + why.proposal()));
  }
}
