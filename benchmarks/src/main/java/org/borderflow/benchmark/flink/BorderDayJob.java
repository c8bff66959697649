package org.borderflow.benchmark.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Adds reported figures up by border and day, and gives each sum its mean and standard deviation
 * over seven days: one record out for each report. Flink's own settings, but for a checkpoint every
 * 200 ms, as often as other streams in the same measurement commit.
 */
final class BorderDayJob {
  private static final Duration CHECKPOINTS = Duration.ofMillis(200);

  /** Flink's own, an hour, is more than a broker allows. */
  private static final Duration TRANSACTION = Duration.ofMinutes(5);

  private BorderDayJob() {}

  /**
   * Starts it on a cluster within this process, and returns.
   *
   * @param folder for what it puts on disk
   */
  static JobClient start(JobOptions options, Path folder) throws Exception {
    Configuration settings = new Configuration();
    settings.set(CoreOptions.TMP_DIRS, folder.toString());
    // A type that Flink does not know would be written by a slow way.
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(options.threads(), settings);
    environment.enableCheckpointing(
        CHECKPOINTS.toMillis(),
        options.exactlyOnce() ? CheckpointingMode.EXACTLY_ONCE : CheckpointingMode.AT_LEAST_ONCE);
    environment
        .fromSource(source(options), WatermarkStrategy.noWatermarks(), "reports")
        .keyBy(figure -> Tuple2.of(figure.f0, figure.f1), Types.TUPLE(Types.STRING, Types.INT))
        .sum(2)
        .keyBy(sum -> sum.f0, Types.STRING)
        .process(new LastDays())
        .returns(Types.TUPLE(Types.STRING, Types.STRING))
        .sinkTo(sink(options));
    return environment.executeAsync(options.group());
  }

  private static KafkaSource<Tuple3<String, Integer, Double>> source(JobOptions options) {
    return KafkaSource.<Tuple3<String, Integer, Double>>builder()
        .setBootstrapServers(options.bootstrapServers())
        .setTopics(options.reports())
        .setGroupId(options.group())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new ReadFigure())
        .build();
  }

  private static KafkaSink<Tuple2<String, String>> sink(JobOptions options) {
    String topic = options.output();
    return KafkaSink.<Tuple2<String, String>>builder()
        .setBootstrapServers(options.bootstrapServers())
        .setDeliveryGuarantee(
            options.exactlyOnce()
                ? DeliveryGuarantee.EXACTLY_ONCE
                : DeliveryGuarantee.AT_LEAST_ONCE)
        .setTransactionalIdPrefix(options.group())
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(TRANSACTION.toMillis()))
        .setRecordSerializer(
            (record, context, timestamp) ->
                new ProducerRecord<>(topic, record.f0.getBytes(UTF_8), record.f1.getBytes(UTF_8)))
        .build();
  }
}
