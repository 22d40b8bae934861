package dev.usher.flink.internal;

import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.PolicyLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** The job of the cluster's tests: news of lives, the operator, and files that are written once. */
record LivesJob(Path folder, String backend, Duration checkpoints) {
  private static final Duration KEPT = Duration.ofDays(5_000);

  JobGraph graph(
      GatedNews news, PolicyLine policy, int parallelism, SavepointRestoreSettings from) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    environment.setParallelism(parallelism);
    environment.setMaxParallelism(128);
    long number = news.number();
    news.in(environment)
        .keyBy(CaseNews::contact, Types.STRING)
        .connect(environment.fromData(policy.toJson()).setParallelism(1).uid("policy").broadcast())
        .transform("decide cases", CaseDecision.TYPE, new DecideCases(KEPT))
        .uid("cases")
        .map(
            decision -> {
              GatedNews.of(number).decisions.incrementAndGet();
              return decision.toJson();
            },
            Types.STRING)
        .uid("lines")
        .sinkTo(
            FileSink.forRowFormat(
                    new org.apache.flink.core.fs.Path(decisions().toUri()),
                    new SimpleStringEncoder<String>("UTF-8"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build())
        .uid("decisions");
    JobGraph graph = environment.getStreamGraph().getJobGraph();
    graph.setSavepointRestoreSettings(from);
    return graph;
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(StateBackendOptions.STATE_BACKEND, backend);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 100);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
    return configuration;
  }

  private Path decisions() {
    return folder.resolve("decisions");
  }

  /** Returns the lines of the files that are finished, in the order of their text. */
  List<String> written() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(decisions())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(".")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    lines.sort(null);
    return lines;
  }
}
