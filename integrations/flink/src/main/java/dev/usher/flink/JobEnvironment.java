package dev.usher.flink;

import java.time.Duration;
import java.util.Currency;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

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

  /** Returns the job by what the parameters say of currency, history and keeping. */
  static CaseJob job(ParameterTool parameters) {
    return CaseJob.in(Currency.getInstance(parameters.getRequired("currency")))
        .history(Duration.parse(parameters.get("history", "P90D")))
        .keeping(Duration.parse(parameters.get("keep", "P30D")));
  }
}
