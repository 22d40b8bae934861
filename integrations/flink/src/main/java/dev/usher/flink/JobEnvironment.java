package dev.usher.flink;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What the jobs here ask of Flink, whatever they read and write. */
final class JobEnvironment {
  /** Whatever Flink does not know how to write is refused, rather than written in a slow way. */
  private static final Configuration NO_GENERIC_TYPES =
      new Configuration().set(PipelineOptions.GENERIC_TYPES, false);

  private static final long TEN_SECONDS = 10_000;

  private JobEnvironment() {}

  /**
   * Returns the environment that the job is submitted to. Sinks finish what they write with
   * checkpoints, and would never without; so there is one every ten seconds unless Flink's
   * configuration says how often.
   */
  static StreamExecutionEnvironment get() {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.configure(NO_GENERIC_TYPES);
    if (!environment.getCheckpointConfig().isCheckpointingEnabled()) {
      environment.enableCheckpointing(TEN_SECONDS);
    }
    return environment;
  }
}
