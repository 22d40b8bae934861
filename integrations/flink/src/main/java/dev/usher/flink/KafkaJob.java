package dev.usher.flink;

import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/**
 * The job between topics of Kafka, in real time.
 *
 * <p>{@code --servers} are the brokers, {@code --currency} is the policy's, and {@code --contacts
 * --events --policies --decisions --refusals} are topics. The topic of policies has one partition,
 * so that its versions keep their order. Decisions bear their contact's id as key. {@code --history
 * P90D} and {@code --keep P30D} are as in {@link FileJob}.
 */
public final class KafkaJob {
  /** A broker that nobody configured allows fifteen; Flink's own hour would be refused. */
  private static final String TEN_MINUTES = "600000";

  private final StreamExecutionEnvironment environment;
  private final ParameterTool parameters;

  private KafkaJob(StreamExecutionEnvironment environment, ParameterTool parameters) {
    this.environment = environment;
    this.parameters = parameters;
  }

  /**
   * Runs the job.
   *
   * @param args as the class says
   * @throws Exception if a parameter is missing or wrong, or the job fails
   */
  public static void main(String... args) throws Exception {
    StreamExecutionEnvironment environment = JobEnvironment.get();
    new KafkaJob(environment, ParameterTool.fromArgs(args)).build();
    environment.execute("usher");
  }

  private void build() {
    DecidedCases decided =
        JobEnvironment.job(parameters)
            .time(CaseTime.ofTheWallClock(Duration.ofSeconds(10)))
            .decide(lines("contacts"), lines("events"), lines("policies"));
    write(decided.decisions(), "decisions", CaseDecision::contact, CaseDecision::toJson);
    write(decided.refusals(), "refusals", CaseRefusal::contact, CaseRefusal::toJson);
  }

  private DataStream<String> lines(String topic) {
    KafkaSource<String> source =
        KafkaSource.<String>builder()
            .setBootstrapServers(parameters.getRequired("servers"))
            .setGroupId("usher-" + topic)
            .setTopics(parameters.getRequired(topic))
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setValueOnlyDeserializer(new SimpleStringSchema())
            .build();
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), topic)
        .uid("usher-" + topic);
  }

  /** A text of a record. */
  private interface Part<T> extends Serializable {
    String of(T record);
  }

  /** In transactions, so that who reads what is committed reads each line once. */
  private <T> void write(DataStream<T> records, String topic, Part<T> key, Part<T> value) {
    KafkaSink<T> sink =
        KafkaSink.<T>builder()
            .setBootstrapServers(parameters.getRequired("servers"))
            .setRecordSerializer(
                KafkaRecordSerializationSchema.<T>builder()
                    .setTopic(parameters.getRequired(topic))
                    .setKeySerializationSchema(bytes(key))
                    .setValueSerializationSchema(bytes(value))
                    .build())
            .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
            .setTransactionalIdPrefix("usher-" + topic)
            .setProperty("transaction.timeout.ms", TEN_MINUTES)
            .build();
    records.sinkTo(sink).name(topic).uid("usher-" + topic);
  }

  private static <T> SerializationSchema<T> bytes(Part<T> part) {
    return record -> part.of(record).getBytes(StandardCharsets.UTF_8);
  }
}
