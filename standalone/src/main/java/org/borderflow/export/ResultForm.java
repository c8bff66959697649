package org.borderflow.export;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.InvalidValueException;
import org.borderflow.table.Table;
import org.borderflow.topic.EventSerdes;

/**
 * A kind of result: how its topic and its table hold it.
 *
 * @param keys reads its key
 * @param codec reads its value
 * @param key the key that it must have
 * @param wanted whether a selection has it
 * @param table its table
 */
record ResultForm<K extends Comparable<? super K>, T>(
    Deserializer<K> keys,
    EventCodec<T> codec,
    Function<T, K> key,
    BiPredicate<Selection, T> wanted,
    Table<T> table) {
  static final ResultForm<DayKey, DayEstimate> DAY =
      new ResultForm<>(
          EventSerdes.dayKey().deserializer(),
          EventCodec.DAY_ESTIMATE,
          DayEstimate::key,
          (selection, day) -> selection.has(day.key()),
          Table.DAYS);

  static final ResultForm<DayKey, SurgeAssessment> SURGE =
      new ResultForm<>(
          EventSerdes.dayKey().deserializer(),
          EventCodec.SURGE_ASSESSMENT,
          SurgeAssessment::key,
          (selection, surge) -> selection.has(surge.key()),
          Table.SURGES);

  static final ResultForm<EpisodeKey, SurgeEpisode> EPISODE =
      new ResultForm<>(
          EventSerdes.episodeKey().deserializer(),
          EventCodec.EPISODE,
          SurgeEpisode::key,
          Selection::has,
          Table.EPISODES);

  /** Hands over key and event of a record; without an event when it says that there is none. */
  void read(ConsumerRecord<byte[], byte[]> record, BiConsumer<K, Optional<T>> to) {
    K named =
        Optional.ofNullable(keys.deserialize(record.topic(), record.key()))
            .orElseThrow(() -> new InvalidValueException("key", "is missing", "write one"));
    Optional<T> event = Optional.ofNullable(record.value()).map(codec::read);
    if (event.map(key).filter(own -> !own.equals(named)).isPresent()) {
      throw new InvalidValueException(
          "key", "is " + named + ", and the event is of another", "key it by its own");
    }
    to.accept(named, event);
  }
}
