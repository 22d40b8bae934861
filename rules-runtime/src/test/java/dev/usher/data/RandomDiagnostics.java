package dev.usher.data;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import java.util.List;
import java.util.Random;

/** Diagnostics drawn by chance, with the texts that are the hardest to write. */
final class RandomDiagnostics {
  private static final List<String> TEXTS =
      List.of(
          "there is no such property",
          "write \"2500\": figures have neither commas nor currencies",
          "환불 👍 refund",
          "C:\\rules\\a.drl",
          "tab\tand line\nbreak\r",
          "hidden \u200B \u202E \u0000 \u007F \u0085 \u2028",
          "{\"code\": null}",
          "%E2%82%AC, :: ]]>",
          "");

  private static final List<String> FILES =
      List.of("refunds.drl", "policy.yaml", "scenarios/환불 a.yaml", "", "a:b,c%20.drl");

  private final Random random;

  RandomDiagnostics(long seed) {
    this.random = new Random(seed);
  }

  Diagnostic diagnostic() {
    DiagnosticCode[] codes = DiagnosticCode.values();
    Diagnostic drawn =
        Diagnostic.of(codes[random.nextInt(codes.length)], place(), any(TEXTS))
            .hinted(random.nextBoolean() ? any(TEXTS) : null);
    for (int more = random.nextInt(4); more > 1; more--) {
      drawn = drawn.related(place(), any(TEXTS));
    }
    return drawn;
  }

  private Place place() {
    int known = random.nextInt(4);
    return new Place(
        any(FILES),
        known > 0 ? 1 + random.nextInt(2_000) : 0,
        known > 1 ? 1 + random.nextInt(200) : 0,
        known > 2 ? 1 + random.nextInt(40) : 0);
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
