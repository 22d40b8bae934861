package dev.usher.flink;

import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import dev.usher.flink.stream.PolicyLine;
import dev.usher.policy.PolicySource;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.util.ParameterTool;

/**
 * The job between folders of files with a line for each contact, event, decision and refusal, such
 * as a store of objects keeps them.
 *
 * <p>{@code --contacts --events --decisions --refusals} are folders, {@code --currency} is the
 * policy's. The policy is {@code --policy}, a name on the class path or a folder that is read when
 * the job is submitted, or {@code --policies}, a folder of {@linkplain PolicyLine lines}. With
 * {@code --watch PT10S} the folders are looked at again and again for new files, and time is that
 * of the clock on the wall; without it the files that are there are all, and time is that of their
 * contacts and events. {@code --history P90D} is how long before it a contact sees others of its
 * account, and {@code --keep P30D} how long a resolved case is kept.
 */
public final class FileJob {
  private final StreamExecutionEnvironment environment;
  private final ParameterTool parameters;

  private FileJob(StreamExecutionEnvironment environment, ParameterTool parameters) {
    this.environment = environment;
    this.parameters = parameters;
  }

  /**
   * Runs the job, to its end if it has one.
   *
   * @param args as the class says
   * @throws Exception if a parameter is missing or wrong, or the job fails
   */
  public static void main(String... args) throws Exception {
    StreamExecutionEnvironment environment = JobEnvironment.get();
    new FileJob(environment, ParameterTool.fromArgs(args)).build();
    environment.execute("usher");
  }

  private void build() {
    DecidedCases decided =
        JobEnvironment.job(parameters)
            .time(
                isWatched()
                    ? CaseTime.ofTheWallClock(Duration.ofSeconds(10))
                    : CaseTime.ofEvents(Duration.ZERO))
            .decide(lines("contacts"), lines("events"), policies());
    write(decided.decisions().map(CaseDecision::toJson, Types.STRING), "decisions");
    write(decided.refusals().map(CaseRefusal::toJson, Types.STRING), "refusals");
  }

  private boolean isWatched() {
    return parameters.has("watch");
  }

  private DataStream<String> policies() {
    return parameters.has("policies")
        ? lines("policies")
        : environment
            .fromData(PolicyLine.of(PolicySource.of(parameters.getRequired("policy"))).toJson())
            .uid("usher-policy");
  }

  private DataStream<String> lines(String folder) {
    var source =
        FileSource.forRecordStreamFormat(
            new TextLineInputFormat(), new Path(parameters.getRequired(folder)));
    if (isWatched()) {
      source.monitorContinuously(Duration.parse(parameters.getRequired("watch")));
    }
    return environment
        .fromSource(source.build(), WatermarkStrategy.noWatermarks(), folder)
        .setParallelism(folder.equals("policies") ? 1 : environment.getParallelism())
        .uid("usher-" + folder);
  }

  /** Lines are in a finished file once, whatever fails: files are finished by checkpoints. */
  private void write(DataStream<String> lines, String folder) {
    FileSink<String> sink =
        FileSink.forRowFormat(
                new Path(parameters.getRequired(folder)), new SimpleStringEncoder<String>("UTF-8"))
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .build();
    lines.sinkTo(sink).name(folder).uid("usher-" + folder);
  }
}
