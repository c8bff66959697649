package org.borderflow.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reading of topics that others write. */
class ResultReaderIT {
  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  private static final String HASH = "05a77963f35f4c94415921e60be77576";
  private static final Instant FIRST = Instant.parse("2022-09-25T12:00:00Z");
  private static final Instant SECOND = Instant.parse("2022-09-26T12:00:00Z");

  private final Topics topics = new Topics("read");
  private final LiveResults results = new LiveResults();

  @Test
  void everyPartitionIsReadAndWhatIsNoResultIsLeftOut() throws Exception {
    create();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      DayEstimate finland = day("FI", "2022-09-24", 8_572);
      DayEstimate gone = day("GE", "2022-09-24", 1);
      send(producer, 0, FIRST, finland.key().toString(), EventCodec.DAY_ESTIMATE.write(finland));
      send(producer, 1, FIRST, gone.key().toString(), EventCodec.DAY_ESTIMATE.write(gone));
      send(producer, 1, SECOND, "no key", "no day".getBytes(UTF_8));
      send(producer, 1, FIRST, "RU>KZ@2022-09-24", "no day".getBytes(UTF_8));
      send(producer, 1, FIRST, gone.key().toString(), null);
      DayEstimate georgia = day("GE", "2022-09-25", 10_137);
      send(producer, 1, SECOND, georgia.key().toString(), EventCodec.DAY_ESTIMATE.write(georgia));

      try (ResultReader reader = new ResultReader(BROKER.connection(), topics, results)) {
        reader.start();
        await().until(() -> results.progress().ready());
        assertThat(results.progress()).isEqualTo(new Progress(6, 6, true, Optional.empty()));
        assertThat(best()).containsExactly(8_572L, 10_137L);
        assertThat(results.now().eventTime()).contains(SECOND);
        assertThat(results.unreadable()).isEqualTo(2);

        DayEstimate revised = day("FI", "2022-09-24", 8_600);
        send(producer, 0, SECOND, revised.key().toString(), EventCodec.DAY_ESTIMATE.write(revised));
        await().untilAsserted(() -> assertThat(best()).containsExactly(8_600L, 10_137L));
      }
    }
  }

  /** Whatever it is just doing, from connecting to asking where the topics end. */
  @Test
  void closingAtAnyMomentIsNoFailure() {
    create();
    for (int i = 0; i < 40; i++) {
      LiveResults own = new LiveResults();
      try (ResultReader reader = new ResultReader(BROKER.connection(), topics, own)) {
        reader.start();
        int moment = i;
        await()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofNanos(1 + 250_000L * moment))
            .until(() -> true);
      }
      assertThat(own.progress().failure()).as("closed at moment %d", i).isEmpty();
    }
  }

  private void create() {
    try (Admin admin = BROKER.connection().admin(Duration.ofSeconds(10))) {
      new TopicAdmin(admin, topics).createMissing(2, Optional.empty());
    }
  }

  private void send(
      KafkaProducer<byte[], byte[]> producer,
      int partition,
      Instant time,
      String key,
      byte @Nullable [] value)
      throws Exception {
    producer
        .send(
            new ProducerRecord<>(
                topics.days(), partition, time.toEpochMilli(), key.getBytes(UTF_8), value))
        .get();
  }

  private Stream<Long> best() {
    return results.now().flows().values().stream()
        .flatMap(flow -> flow.days().values().stream())
        .map(DayEstimate::best);
  }

  private static DayEstimate day(String destination, String day, long people) {
    return new DayEstimate(
        Flow.of("RU", destination),
        LocalDate.parse(day),
        people,
        people,
        people,
        Basis.DAY,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "One report says so.",
        1,
        1,
        1,
        List.of(
            new Evidence(
                HASH,
                HASH,
                Part.USED,
                "Echo",
                Optional.empty(),
                Long.toString(people),
                Optional.empty(),
                FIRST)));
  }
}
