package dev.usher.internal.bounds;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens large policies, in a JVM with little memory, and prints of each what came of it and how
 * long it took: {@code java -Xmx256m … LargePolicyOpened [NAME …]}.
 */
final class LargePolicyOpened {
  private static final Contact CONTACT =
      Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
          .attempts(9)
          .message("nothing of note ".repeat(10))
          .build();

  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  private static long opening;

  private LargePolicyOpened() {}

  public static void main(String[] names) {
    for (int round = 0; round < 20 * ROUNDS; round++) {
      Usher.open(PolicySource.of(LargePolicy.TEAMS.files(0))).close();
    }
    System.out.println("JSON " + refusedJson());
    for (LargePolicy each : LargePolicy.values()) {
      if (names.length == 0 || List.of(names).contains(each.name())) {
        for (int extra = 0; extra < 2; extra++) {
          System.out.println(each + " " + extra + " " + opened(each.files(extra)));
        }
      }
    }
  }

  /** The JSON of a contact that costs most memory for its length, and what is said of it. */
  private static String refusedJson() {
    String json = "{\"labels\":[" + "{\"a\":1},".repeat(499_990) + "1]}";
    try {
      return "read " + ContactReader.in(Currency.getInstance("USD")).read(json);
    } catch (ContactException refused) {
      return "refused, " + refused.getMessage();
    }
  }

  /** The processor's time of the best of three rounds: the machine may be busy with other work. */
  private static String opened(Map<String, String> files) {
    String said = "";
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = now();
      said = said(PolicySource.of(files), start);
      best = Math.min(best, opening);
    }
    return best / 1_000_000 + " ms " + said;
  }

  private static String said(PolicySource source, long start) {
    try (Usher usher = Usher.open(source)) {
      opening = now() - start;
      usher.decide(CONTACT);
      long decided = now();
      usher.decide(CONTACT);
      long again = now() - decided;
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long held = runtime.totalMemory() - runtime.freeMemory();
      return String.format(
          Locale.ROOT, "opened, %d MB held, decided in %d us", held >> 20, again / 1_000);
    } catch (PolicyException refused) {
      opening = now() - start;
      Diagnostic told =
          refused.diagnostics().stream()
              .filter(each -> each.code() == DiagnosticCode.LIMIT_EXCEEDED)
              .findFirst()
              .orElse(refused.diagnostics().get(0));
      return "refused, " + told.code().id() + " " + told.message();
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
