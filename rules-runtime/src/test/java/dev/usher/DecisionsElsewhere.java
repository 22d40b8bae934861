package dev.usher;

import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import dev.usher.testing.Cases;
import dev.usher.testing.PolicyFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a host program does with a shipped policy, to be called on a class path of its own. */
public final class DecisionsElsewhere {
  private static final String POLICY = "kyndof";
  private static final int CONTACTS = 100;

  private DecisionsElsewhere() {}

  /** Opens a policy, decides contacts and returns what it says of each. */
  public static List<String> decided() {
    try (Usher usher = Usher.open(PolicySource.named(POLICY))) {
      return decided(usher, contacts(usher));
    }
  }

  /** Opens a policy and has a thread decide that cannot see a single class of the host. */
  public static List<String> decidedByABlindThread() throws InterruptedException {
    try (Usher usher = Usher.open(PolicySource.named(POLICY))) {
      List<Contact> contacts = contacts(usher);
      List<String> decided = new ArrayList<>();
      Thread blind = new Thread(() -> decided.addAll(decided(usher, contacts)));
      blind.setContextClassLoader(new ClassLoader(null) {});
      blind.start();
      blind.join();
      return decided;
    }
  }

  /** Opens a policy in memory that does not pass its checks. */
  public static void openWithAMistake() {
    PolicySource broken =
        PolicySource.of(
            Map.of(
                "policy.yaml",
                PolicyFolder.MANIFEST,
                "rules.drl",
                "package desk;\nrule \"r\" when $case : Tiered(vpi) then $case.hold(\"x\"); end\n"));
    Usher.open(broken).close();
  }

  /** Decides where the stack is nearly full, again and again, and everything once more after. */
  public static List<String> decidedAfterOverflow() {
    try (Usher usher = Usher.open(PolicySource.named(POLICY))) {
      List<Contact> contacts = contacts(usher);
      overflow(usher, contacts.get(0));
      return decided(usher, contacts);
    }
  }

  @SuppressWarnings("InfiniteRecursion") // The end of the stack ends it.
  private static boolean overflow(Usher usher, Contact contact) {
    try {
      overflow(usher, contact);
    } catch (StackOverflowError full) {
      // The next attempt has one frame more.
    }
    try {
      usher.decide(contact);
    } catch (RuntimeException refused) {
      // Not enough stack yet.
    }
    return true;
  }

  private static List<Contact> contacts(Usher usher) {
    return new Cases(usher.policy().manifest(), 3).next(CONTACTS);
  }

  private static List<String> decided(Usher usher, List<Contact> contacts) {
    return contacts.stream().map(usher::decide).map(Decision::toString).toList();
  }
}
