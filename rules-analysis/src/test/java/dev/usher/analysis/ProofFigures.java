package dev.usher.analysis;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * No test: prints what proofs take, each asked in a JVM of its own as the command starts it, with
 * 256 MB. What it takes to read the policies is left out.
 */
class ProofFigures {
  private static final int JVMS = Integer.getInteger("figures.jvms", 3);
  private static final long MEGA = 1_000_000;
  private static final List<String> POLICIES =
      List.of("kyndof", "ordinary 3000", "thresholds 3000", "pairs 300");

  /** What is asked of a policy. */
  private enum Asked {
    FINDINGS,
    INVARIANTS,
    DIFF;

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns how many answers there are, and how many are open. */
    String of(Policy policy, Policy edited) {
      return switch (this) {
        case FINDINGS -> {
          PolicyAnalysis analysis = PolicyAnalysis.of(policy);
          int found = analysis.findings().size();
          yield found + " found, " + analysis.open().size() + " open";
        }
        case INVARIANTS ->
            words(
                PolicyAnalysis.of(policy).invariants().stream()
                    .map(each -> each.verdict() == InvariantResult.Verdict.OPEN)
                    .toList());
        case DIFF ->
            words(
                PolicyDiff.between(policy, edited).attributes().stream()
                    .map(each -> each.equality() == Equality.OPEN)
                    .toList());
      };
    }

    private static String words(List<Boolean> open) {
      long left = open.stream().filter(each -> each).count();
      return open.size() - left + " answered, " + left + " open";
    }
  }

  @Test
  void print() throws IOException, InterruptedException {
    System.out.printf("%-28s %9s %9s %9s%n", "", "wall s", "CPU s", "heap MB");
    for (String policy : POLICIES) {
      for (Asked asked : Asked.values()) {
        System.out.print(row(policy, asked));
      }
    }
    System.out.printf("the least of %d fresh JVMs each; the most of their heaps%n", JVMS);
  }

  private static String row(String policy, Asked asked) throws IOException, InterruptedException {
    double wall = Double.MAX_VALUE;
    double cpu = Double.MAX_VALUE;
    long heap = 0;
    String answer = "";
    for (int i = 0; i < JVMS; i++) {
      String[] said = said(policy, asked).strip().split(";", -1);
      wall = Math.min(wall, Double.parseDouble(said[0]));
      cpu = Math.min(cpu, Double.parseDouble(said[1]));
      heap = Math.max(heap, Long.parseLong(said[2]));
      answer = said[3];
    }
    return String.format(
        Locale.ROOT,
        "%-28s %9.2f %9.2f %9d   %s%n",
        policy + ", " + asked.words(),
        wall,
        cpu,
        heap,
        answer);
  }

  private static String said(String policy, Asked asked) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Fresh.class.getName(), policy, asked.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + policy + ", " + asked.words());
    }
    return said;
  }

  /** What a JVM of its own does. */
  static final class Fresh {
    private Fresh() {}

    public static void main(String[] arguments) {
      PolicySource source = source(arguments[0].split(" ", -1));
      Asked asked = Asked.valueOf(arguments[1]);
      Policy policy = CheckedPolicy.policy(source);
      Policy edited =
          asked == Asked.DIFF ? CheckedPolicy.policy(HardPolicies.edited(source)) : policy;
      heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
      long began = System.nanoTime();
      long busy = cpu();
      String answer = asked.of(policy, edited);
      System.out.printf(
          Locale.ROOT,
          "%.3f;%.3f;%d;%s%n",
          (System.nanoTime() - began) / 1e9,
          (cpu() - busy) / 1e9,
          heaps().stream().mapToLong(each -> each.getPeakUsage().getUsed()).sum() / MEGA,
          answer);
    }

    private static PolicySource source(String[] words) {
      return switch (words[0]) {
        case "ordinary" -> HardPolicies.ordinary(Integer.parseInt(words[1]));
        case "thresholds" -> HardPolicies.thresholds(Integer.parseInt(words[1]), 1);
        case "pairs" -> HardPolicies.pairs(80, Integer.parseInt(words[1]), 1);
        default -> PolicySource.named(words[0]);
      };
    }

    private static List<MemoryPoolMXBean> heaps() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(each -> each.getType() == MemoryType.HEAP)
          .toList();
    }

    private static long cpu() {
      return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
          .getProcessCpuTime();
    }
  }
}
