package org.borderflow.reset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.follow.TopicSnapshot;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;

/**
 * Empties a compacted topic by a tombstone for each key that has a value. A topic that is deleted
 * and made again would leave its readers behind a place that is no more, and one of them might have
 * the broker make it with the wrong settings; and brokers refuse to delete records of a topic that
 * is only compacted. A tombstone is what readers know: the day has no figure any more.
 */
final class ResultTopic {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<RecordHeader> NO_NEWS =
      List.of(
          new RecordHeader(Headers.EPISODE_CHANGE, EpisodeChange.WITHDRAWN.code().getBytes(UTF_8)),
          new RecordHeader(Headers.NEWS, "false".getBytes(UTF_8)));

  private final KafkaConnection connection;
  private final String topic;

  ResultTopic(KafkaConnection connection, String topic) {
    this.connection = connection;
    this.topic = topic;
  }

  /** A key, which counts in its partition alone. */
  private record Key(int partition, ByteBuffer bytes) {}

  /** A key with a value, and the time of its newest record. */
  private record Live(Key key, long timestamp) {}

  /** Empties it; nothing when it holds nothing. */
  Optional<ResetStep> step() {
    List<Live> live = live();
    String keys = live.size() == 1 ? " key" : " keys";
    return live.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ResetStep("empty topic " + topic + ": " + live.size() + keys, () -> bury(live)));
  }

  private List<Live> live() {
    Map<Key, Live> live = new LinkedHashMap<>();
    try (TopicSnapshot snapshot = TopicSnapshot.open(connection, List.of(topic), PATIENCE)) {
      snapshot.read(record -> take(record, live));
    }
    return List.copyOf(live.values());
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<Key, Live> live) {
    Key key = new Key(record.partition(), ByteBuffer.wrap(record.key()));
    if (record.value() == null) {
      live.remove(key);
    } else {
      live.put(key, new Live(key, record.timestamp()));
    }
  }

  private void bury(List<Live> live) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      live.forEach(one -> sent.add(producer.send(tombstone(one))));
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (KafkaException | ExecutionException e) {
      throw new CommandFailure(
          ExitCode.KAFKA,
          "topic " + topic + " is not wholly emptied: " + e.getMessage() + "; run reset again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted; run reset again");
    }
  }

  /** In the same partition, which goes by the border and not by the key. */
  @SuppressWarnings("NullAway") // A record without a value is what a tombstone is.
  private ProducerRecord<byte[], byte[]> tombstone(Live one) {
    return new ProducerRecord<>(
        topic,
        one.key().partition(),
        one.timestamp(),
        one.key().bytes().array(),
        null,
        topic.endsWith(".episodes") ? List.copyOf(NO_NEWS) : List.of());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        connection.with(
            Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, "borderflow-reset",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_OUTPUT)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
