package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.assessment.Expectation;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;

/**
 * The episodes topic of an installation of its own, written as the stream writes it.
 *
 * @param connection the broker
 * @param topics names of the topics
 */
record EpisodeTopic(KafkaConnection connection, Topics topics) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalDate FIRST = LocalDate.parse("2022-09-21");
  private static final Instant PUBLISHED = Instant.parse("2022-09-25T12:00:00Z");

  /** Creates the topics, with two partitions. */
  static EpisodeTopic create(KafkaConnection connection, String prefix) {
    Topics topics = new Topics(prefix);
    try (Admin admin = connection.admin(PATIENCE)) {
      new TopicAdmin(admin, topics).createMissing(2, Optional.empty());
    }
    return new EpisodeTopic(connection, topics);
  }

  /** A surge from Russia into a country, of one day. */
  static SurgeEpisode surge(String destination, Optional<LocalDate> closedOn) {
    return new SurgeEpisode(
        Flow.of("RU", destination),
        EpisodeKind.SURGE,
        FIRST,
        FIRST,
        1,
        Optional.of(FIRST),
        closedOn,
        FIRST,
        8_572,
        new Expectation(3_456, 2_251, 5_305, Optional.of(2.48), 9.5),
        "surge of 1 day, Шегині");
  }

  void open(String... destinations) {
    for (String destination : destinations) {
      write(EpisodeChange.OPENED, surge(destination, Optional.empty()));
    }
  }

  void close(String destination) {
    write(EpisodeChange.CLOSED, surge(destination, Optional.of(FIRST.plusDays(3))));
  }

  private void write(EpisodeChange change, SurgeEpisode episode) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topics.episodes(),
            null,
            PUBLISHED.toEpochMilli(),
            episode.key().toString().getBytes(UTF_8),
            EventCodec.EPISODE.write(episode));
    record.headers().add(Headers.EPISODE_CHANGE, change.code().getBytes(UTF_8));
    record.headers().add(Headers.NEWS, "true".getBytes(UTF_8));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.with(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A notifier of these channels, started. */
  Notifier start(DeliveryListener listener, ChannelKind... channels) {
    Notifier notifier = prepare(listener, StartFrom.EARLIEST, channels);
    notifier.start();
    return notifier;
  }

  /** A notifier that makes one attempt only, so that nobody waits for the second. */
  Notifier prepare(DeliveryListener listener, StartFrom from, ChannelKind... channels) {
    AlertPlan plan =
        new AlertPlan(List.of(channels), Optional.empty(), Optional.empty(), Optional.of(from), 1);
    return Notifier.prepare(
        connection, topics, topics.prefix() + "-app", plan, listener, Clock.systemUTC());
  }

  /** Offsets that a channel has committed, by partition. */
  Map<TopicPartition, OffsetAndMetadata> committed(String channel) throws Exception {
    String group = topics.prefix() + "-app-alert-" + channel;
    try (Admin admin = connection.admin(PATIENCE)) {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group).get();
    }
  }

  /** Where the topic ends. */
  Map<TopicPartition, Long> ends() throws Exception {
    try (Admin admin = connection.admin(PATIENCE)) {
      return admin
          .listOffsets(
              Map.of(
                  new TopicPartition(topics.episodes(), 0), OffsetSpec.latest(),
                  new TopicPartition(topics.episodes(), 1), OffsetSpec.latest()))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
  }
}
