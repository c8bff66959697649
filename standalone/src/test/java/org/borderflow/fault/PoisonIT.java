package org.borderflow.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.cli.Running;
import org.borderflow.json.EventCodec;
import org.borderflow.json.Reason;
import org.borderflow.report.Report;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.Sample;
import org.borderflow.topic.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Records that are no reports, between reports: each is kept with its reason, none is in the way.
 */
class PoisonIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern COUNTED =
      Pattern.compile("borderflow_rejects_total\\{[^}]*reason=\"([a-z_]+)\"[^}]*} ([0-9.]+)");

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir private Path folder;

  /**
   * A value that is no report.
   *
   * @param what for people
   * @param value the bytes; none for a record without a value
   * @param reason why it is rejected
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Poison(String what, byte[] value, Reason reason) {}

  private static String good() {
    return new String(EventCodec.REPORT.write(finland()), UTF_8);
  }

  private static Report finland() {
    return Sample.reports().stream()
        .filter(report -> report.border().toString().equals("FI-RU"))
        .findFirst()
        .orElseThrow();
  }

  private static Poison text(String what, String value, Reason reason) {
    return new Poison(what, value.getBytes(UTF_8), reason);
  }

  private static Poison changed(String what, String regex, String replacement, Reason reason) {
    String value = good().replaceFirst(regex, replacement);
    assertThat(value).as(what).isNotEqualTo(good());
    return text(what, value, reason);
  }

  private static List<Poison> poisons() {
    byte[] whole = good().replaceFirst("\"publisher\":\"", "\"publisher\":\"Ш").getBytes(UTF_8);
    int letter = new String(whole, UTF_8).indexOf('Ш');
    return List.of(
        new Poison("no value", new byte[0], Reason.EMPTY),
        text("not JSON", "98,000 since Wednesday", Reason.NOT_JSON),
        text("broken off", good().substring(0, 100), Reason.NOT_JSON),
        new Poison("broken off in a letter", Arrays.copyOf(whole, letter + 1), Reason.NOT_JSON),
        text("1 MB", "{\"a\":\"" + "x".repeat(1_000_000) + "\"}", Reason.OVER_LIMIT),
        text("depth 10,000", "[".repeat(10_000), Reason.WRONG_TYPE),
        changed(
            "depth 10,000 in a field of a newer version",
            "\"1\\.0\",",
            "\"1.1\",\"new\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",",
            Reason.OVER_LIMIT),
        changed("not a number", "\"low\":[0-9]+", "\"low\":NaN", Reason.NOT_JSON),
        changed("beyond numbers", "\"low\":[0-9]+", "\"low\":1e400", Reason.WRONG_TYPE),
        changed("negative", "\"low\":[0-9]+", "\"low\":-1", Reason.INVALID_VALUE),
        changed("unknown word", "\"total\"", "\"weekly\"", Reason.INVALID_VALUE),
        changed("number as text", "\"low\":([0-9]+)", "\"low\":\"$1\"", Reason.WRONG_TYPE),
        changed("newer major version", "\"1\\.0\"", "\"2.0\"", Reason.UNSUPPORTED_VERSION),
        changed(
            "unknown field", "\"flow\":", "\"colour\":\"red\",\"flow\":", Reason.UNKNOWN_FIELD));
  }

  @ParameterizedTest(name = "{0} partitions, exactly once {1}")
  @CsvSource({"1, false", "4, false", "1, true", "4, true"})
  void eachIsRejectedWithItsReasonAndOriginAndCounted(int partitions, boolean exactlyOnce)
      throws Exception {
    String name = "poison-%d-%b".formatted(partitions, exactlyOnce);
    Pipeline pipeline = Pipeline.create(BROKER.connection(), name, partitions, exactlyOnce, folder);
    List<Report> sample = Sample.reports();
    List<Poison> poisons = poisons();
    Map<String, Poison> sent = new TreeMap<>();
    try (Running stream = stream(pipeline)) {
      URI address = URI.create(stream.awaitErr("page and API at (\\S+)"));
      for (int i = 0; i < poisons.size(); i++) {
        pipeline.publish(part(sample, i, poisons.size()));
        sent.put(send(pipeline, poisons.get(i)), poisons.get(i));
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(counted(address)).isEqualTo(expected(poisons)));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(Results.in(BROKER.connection(), pipeline.topics()))
                      .isEqualTo(Results.expected(sample)));
    }
    List<ConsumerRecord<byte[], byte[]>> rejects = rejects(pipeline);
    assertThat(rejects).hasSize(poisons.size());
    for (ConsumerRecord<byte[], byte[]> reject : rejects) {
      Poison poison = sent.get(header(reject, Headers.REJECT_ORIGIN));
      assertThat(poison).as(header(reject, Headers.REJECT_ORIGIN)).isNotNull();
      assertThat(header(reject, Headers.REJECT_REASON))
          .as(poison.what() + ": " + header(reject, Headers.REJECT_DETAIL))
          .isEqualTo(poison.reason().code());
      assertThat(reject.value()).as(poison.what()).isEqualTo(bytes(poison));
    }
  }

  private Running stream(Pipeline pipeline) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "stream",
                "--bootstrap-server",
                BROKER.bootstrapServers(),
                "--topic-prefix",
                pipeline.topics().prefix(),
                "--application-id",
                pipeline.options().applicationId(),
                "--state-dir",
                folder.resolve("state").toString(),
                "--http-port",
                "0"));
    if (pipeline.options().exactlyOnce()) {
      command.add("--exactly-once");
    }
    return Running.start(folder, command.toArray(String[]::new));
  }

  private static <T> List<T> part(List<T> all, int number, int of) {
    return all.subList(all.size() * number / of, all.size() * (number + 1) / of);
  }

  private static Map<String, Long> expected(List<Poison> poisons) {
    Map<String, Long> counts = new TreeMap<>();
    for (Reason reason : Reason.values()) {
      counts.put(reason.code(), poisons.stream().filter(one -> one.reason() == reason).count());
    }
    return counts;
  }

  private static byte @Nullable [] bytes(Poison poison) {
    return poison.reason() == Reason.EMPTY ? null : poison.value();
  }

  /** Sends it as a record of the border that it would belong to; says where it lies. */
  private static String send(Pipeline pipeline, Poison poison) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            BROKER.connection().with(Map.of("max.request.size", "2000000")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      RecordMetadata at =
          producer
              .send(
                  new ProducerRecord<>(
                      pipeline.topics().reports(), "FI-RU".getBytes(UTF_8), bytes(poison)))
              .get();
      return at.topic() + "-" + at.partition() + "@" + at.offset();
    }
  }

  private static Map<String, Long> counted(URI address) throws Exception {
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address.resolve("/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Map<String, Long> counts = new TreeMap<>();
    Matcher line = COUNTED.matcher(metrics);
    while (line.find()) {
      counts.put(line.group(1), (long) Double.parseDouble(line.group(2)));
    }
    return counts;
  }

  private static List<ConsumerRecord<byte[], byte[]>> rejects(Pipeline pipeline) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            BROKER.connection().with(Map.of()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(pipeline.topics().rejects()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
