package dev.usher.examples.benchmark.sized;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The outfitter's policy: {@value Band#WRITTEN_RULES} rules that somebody wrote, and as many
 * synthetic ones as its size asks for.
 */
public final class SizedPolicy {
  /** The policy's name. */
  public static final String NAME = "outfitter";

  private static final String FOLDER = "/policies/" + NAME + "/";
  private static final List<String> WRITTEN =
      List.of(
          "policy.yaml",
          "seriousness.drl",
          "escalation.drl",
          "targets.drl",
          "routing.drl",
          "obligations.drl");

  private SizedPolicy() {}

  /**
   * Returns the text of each file of a policy of so many rules, by its name.
   *
   * @param rules from {@value Band#WRITTEN_RULES} on
   */
  public static Map<String, String> files(int rules) {
    Map<String, String> files = new TreeMap<>();
    for (String file : WRITTEN) {
      files.put(file, text(FOLDER + file));
    }
    List<Band> bands = Band.of(rules);
    if (!bands.isEmpty()) {
      files.put("vouchers.drl", vouchers(bands));
    }
    return files;
  }

  private static String vouchers(List<Band> bands) {
    StringBuilder text = new StringBuilder("package " + NAME + ";\n");
    for (Band band : bands) {
      text.append(
          """

          rule "A %s case of %d to %d gets %s"
          when
              $case : Tiered(topic == "%s", refund >= %d, refund < %d)
          then
              $case.act("%s");
          end
          """
              .formatted(
                  band.topic(),
                  band.from(),
                  band.below(),
                  band.action(),
                  band.topic(),
                  band.from(),
                  band.below(),
                  band.action()));
    }
    return text.toString();
  }

  private static String text(String resource) {
    try (InputStream in = SizedPolicy.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
