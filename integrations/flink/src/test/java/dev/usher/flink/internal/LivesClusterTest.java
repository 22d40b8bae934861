package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.PolicyLine;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointStatsCounts;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated lives through a cluster in this process, into files that are finished with checkpoints:
 * what stands in them is what an embedded Usher says, each once.
 */
@Tag("cluster")
class LivesClusterTest {
  private static final int LIVES = Integer.getInteger("flink.lives", 50);
  private static final long SEED = Long.getLong("flink.seed", 1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Map<String, Lives> DRAWN = new HashMap<>();

  private static MiniCluster cluster;

  /** Which of the cluster's machines dies next. */
  private static int machine;

  @TempDir Path folder;

  /** Lives of a policy's cases, as they are told, and what an embedded Usher says of them. */
  private record Lives(PolicyLine policy, List<CaseNews> news, List<String> expected) {
    static Lives of(String name) {
      return DRAWN.computeIfAbsent(name, Lives::draw);
    }

    private static Lives draw(String name) {
      try (Usher usher = Usher.open(name)) {
        GeneratedLives series = new GeneratedLives(usher.policy(), SEED);
        List<CaseNews> news = series.news(series.next(LIVES));
        Map<String, LifeOracle> oracles = new HashMap<>();
        long before = Long.MIN_VALUE;
        for (CaseNews each : news) {
          LifeOracle oracle =
              oracles.computeIfAbsent(each.contact(), contact -> new LifeOracle(usher));
          oracle.time(before);
          oracle.told(each, before);
          before = each.at() - 1;
        }
        List<String> expected = new ArrayList<>();
        for (LifeOracle each : oracles.values()) {
          each.time(SideBySide.HORIZON);
          each.decisions().stream().map(CaseDecision::toJson).forEach(expected::add);
        }
        expected.sort(null);
        return new Lives(PolicyLine.of(PolicySource.named(name)), news, expected);
      }
    }
  }

  @BeforeAll
  static void start() throws Exception {
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(new Configuration())
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .withRandomPorts()
                .build());
    cluster.start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
    DRAWN.clear();
  }

  @AfterEach
  void everyJobEnds_andLetsGoOfItsPolicy() throws Exception {
    for (JobStatusMessage job : cluster.listJobs().get()) {
      if (!job.getJobState().isGloballyTerminalState()) {
        cluster.cancelJob(job.getJobId()).get();
      }
    }
    until(() -> CompiledPolicies.leases() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "csm-bridge, rocksdb",
    "dignifi, hashmap",
    "kickfin, hashmap",
    "kraken, hashmap",
    "kyndof, rocksdb"
  })
  void straight_everyDecisionIsInTheFilesOnce(String name, String backend) throws Exception {
    Lives lives = Lives.of(name);
    LivesJob job = new LivesJob(folder, backend, Duration.ofMillis(200));
    GatedNews news = new GatedNews(lives.news(), 0);

    JobID id = begun(job.graph(news, lives.policy(), 3, SavepointRestoreSettings.none()), news);

    ended(id);
    assertWritten(job, lives);
  }

  @ParameterizedTest
  @CsvSource({
    "csm-bridge, hashmap",
    "dignifi, rocksdb",
    "kickfin, hashmap",
    "kraken, hashmap",
    "kyndof, rocksdb"
  })
  void stoppedWithASavepoint_goesOnFromItOnMoreMachines(String name, String backend)
      throws Exception {
    Lives lives = Lives.of(name);
    LivesJob job = new LivesJob(folder, backend, Duration.ofMillis(200));
    GatedNews news = new GatedNews(lives.news(), 0, lives.news().size() / 2);
    JobID first = begun(job.graph(news, lives.policy(), 2, SavepointRestoreSettings.none()), news);
    until(news.reached(1)::isDone);

    String savepoint =
        cluster
            .stopWithSavepoint(
                first,
                folder.resolve("savepoints").toUri().toString(),
                false,
                SavepointFormatType.CANONICAL)
            .get();
    ended(first);
    int before = job.written().size();
    news.open(1);
    JobGraph more = job.graph(news, lives.policy(), 3, SavepointRestoreSettings.forPath(savepoint));
    cluster.runDetached(more);

    ended(more.getJobID());
    assertThat(before).as("decisions before the stop").isBetween(1, lives.expected().size() - 1);
    assertWritten(job, lives);
  }

  @ParameterizedTest
  @CsvSource({
    "csm-bridge, hashmap",
    "dignifi, hashmap",
    "kickfin, rocksdb",
    "kraken, rocksdb",
    "kyndof, hashmap"
  })
  void aMachineThatDies_losesNothing_andDecidesNothingTwice(String name, String backend)
      throws Exception {
    Lives lives = Lives.of(name);
    LivesJob job = new LivesJob(folder, backend, Duration.ofMillis(200));
    int size = lives.news().size();
    GatedNews news = new GatedNews(lives.news(), 0, size / 2, size * 3 / 4);
    JobID id = begun(job.graph(news, lives.policy(), 3, SavepointRestoreSettings.none()), news);
    until(news.reached(1)::isDone);
    long checkpoints = counts(id).getNumberOfCompletedCheckpoints();
    until(() -> counts(id).getNumberOfCompletedCheckpoints() > checkpoints);
    long before = news.decisions.get();
    news.open(1);
    until(() -> news.decisions.get() > before);

    cluster.terminateTaskManager(machine++).get();
    cluster.startTaskManager();
    until(() -> counts(id).getNumberOfRestoredCheckpoints() > 0);
    news.open(2);

    ended(id);
    assertWritten(job, lives);
  }

  private static JobID begun(JobGraph graph, GatedNews news) throws Exception {
    cluster.runDetached(graph);
    int deciding = graph.getVerticesSortedTopologicallyFromSources().get(2).getParallelism();
    until(() -> CompiledPolicies.leases() == deciding);
    news.open(0);
    return graph.getJobID();
  }

  private static void ended(JobID job) throws Exception {
    cluster
        .requestJobResult(job)
        .get()
        .toJobExecutionResult(LivesClusterTest.class.getClassLoader());
  }

  private static CheckpointStatsCounts counts(JobID job) throws Exception {
    return cluster.getExecutionGraph(job).get().getCheckpointStatsSnapshot().getCounts();
  }

  private static void assertWritten(LivesJob job, Lives lives) {
    List<String> written = job.written();
    List<String> missing = new ArrayList<>(lives.expected());
    List<String> tooMuch = new ArrayList<>();
    Map<String, Integer> left = new HashMap<>();
    lives.expected().forEach(each -> left.merge(each, 1, Integer::sum));
    for (String each : written) {
      if (left.merge(each, -1, Integer::sum) < 0) {
        tooMuch.add(each);
      }
    }
    missing.removeIf(each -> left.get(each) <= 0);
    assertThat(missing.stream().limit(3)).as("seed %s: %s missing", SEED, missing.size()).isEmpty();
    assertThat(tooMuch.stream().limit(3))
        .as("seed %s: %s too much", SEED, tooMuch.size())
        .isEmpty();
    assertThat(written).hasSameSizeAs(lives.expected());
  }

  /** Something that a cluster comes to. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
