package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.borderflow.report.Report;

/**
 * What a history leaves in the store, and what was sent on the way.
 *
 * @param reports how many reports it has
 * @param days how many flows' days have an estimate in the end
 * @param kept what is in the store, by the first letter of the key
 * @param sent what has gone to each topic, later deleted or replaced or not
 */
record StateSize(
    int reports, int days, SortedMap<Character, Volume> kept, Map<Output, Volume> sent) {
  StateSize {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    sent = Collections.unmodifiableMap(new EnumMap<>(sent));
  }

  /** Lets a history happen, in the order of publication. */
  static StateSize of(List<Report> history) {
    Map<Output, Volume> sent = new EnumMap<>(Output.class);
    Set<String> days = new HashSet<>();
    try (MeasuredStream stream = new MeasuredStream()) {
      history.stream()
          .sorted(Comparator.comparing(Report::publishedAt))
          .map(MeasuredStream::message)
          .forEach(
              message -> {
                stream.send(message);
                List<KeyValue<byte[], byte[]>> estimates = stream.take(Output.DAYS);
                estimates.forEach(estimate -> follow(days, estimate));
                sent.merge(Output.DAYS, volume(estimates), Volume::plus);
                for (Output output : List.of(Output.SURGES, Output.CHANGELOG)) {
                  sent.merge(output, volume(stream.take(output)), Volume::plus);
                }
              });
      return new StateSize(history.size(), days.size(), kept(stream), sent);
    }
  }

  /** All that is in the store. */
  Volume total() {
    return kept.values().stream().reduce(Volume.NONE, Volume::plus);
  }

  /** What has gone to a topic. */
  Volume sentTo(Output output) {
    return sent.getOrDefault(output, Volume.NONE);
  }

  private static SortedMap<Character, Volume> kept(MeasuredStream stream) {
    SortedMap<Character, Volume> kept = new TreeMap<>();
    for (KeyValue<String, byte[]> entry : stream.entries()) {
      kept.merge(
          entry.key.charAt(0), Volume.of(entry.key.getBytes(UTF_8), entry.value), Volume::plus);
    }
    return kept;
  }

  private static void follow(Set<String> days, KeyValue<byte[], byte[]> estimate) {
    String day = new String(estimate.key, UTF_8);
    if (isTombstone(estimate)) {
      days.remove(day);
    } else {
      days.add(day);
    }
  }

  private static Volume volume(List<KeyValue<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> Volume.of(record.key, isTombstone(record) ? new byte[0] : record.value))
        .reduce(Volume.NONE, Volume::plus);
  }

  /** Kafka deletes a key by a record without a value. */
  private static boolean isTombstone(KeyValue<byte[], byte[]> record) {
    return record.value == null;
  }
}
