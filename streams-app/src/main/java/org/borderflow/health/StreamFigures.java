package org.borderflow.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.borderflow.stream.EstimatedCount;

/** What Kafka Streams and its clients measure of themselves, made one look of. */
final class StreamFigures {
  private static final Pattern READER = Pattern.compile(".+-(StreamThread-[0-9]+)-consumer");
  private static final Pattern THREAD = Pattern.compile(".+-(StreamThread-[0-9]+)");
  private static final Pattern TASK = Pattern.compile("[0-9]+_([0-9]+)");
  private static final double MILLIS = 1_000;
  private static final String HEARTBEAT = "last-heartbeat-seconds-ago";
  private static final String POLL = "last-poll-seconds-ago";
  private static final String LAG = "records-lag";
  private static final String CONSUMED = "records-consumed-total";
  private static final String ALIVE = "alive-stream-threads";
  private static final Set<String> WANTED =
      Set.of(HEARTBEAT, POLL, LAG, CONSUMED, EstimatedCount.METRIC, ALIVE);

  private final String reports;
  private final Map<String, Duration> heartbeats = new HashMap<>();
  private final Map<String, Duration> polls = new HashMap<>();
  private final Map<Integer, Long> waiting = new HashMap<>();
  private final Map<Integer, Long> workedThrough = new HashMap<>();
  private final Map<String, Long> workedThroughBy = new HashMap<>();
  private OptionalInt alive = OptionalInt.empty();

  private StreamFigures(String reports) {
    this.reports = reports;
  }

  /**
   * A look.
   *
   * @param at when, by a clock that only goes forward
   * @param state the state of Kafka Streams by its name
   * @param threads how many threads there should be
   * @param reports the name of the reports topic
   * @param metrics what is measured
   */
  static StreamLook look(
      Duration at,
      String state,
      int threads,
      String reports,
      Map<MetricName, ? extends Metric> metrics) {
    StreamFigures figures = new StreamFigures(reports);
    metrics.forEach(
        (name, metric) -> {
          // Some values take long, or must not be read at any time: of the rest none is looked at.
          if (WANTED.contains(name.name())
              && metric.metricValue() instanceof Number number
              && !Double.isNaN(number.doubleValue())) {
            figures.take(name, number.doubleValue());
          }
        });
    return new StreamLook(
        at,
        state,
        threads,
        figures.alive,
        figures.heartbeats,
        figures.polls,
        figures.waiting,
        figures.workedThrough,
        figures.workedThroughBy);
  }

  private void take(MetricName name, double value) {
    switch (name.name()) {
      case HEARTBEAT -> silence(heartbeats, name, value);
      case POLL -> silence(polls, name, value);
      case LAG -> lag(name, value);
      case CONSUMED -> consumed(name, value);
      case EstimatedCount.METRIC -> worked(name, value);
      case ALIVE -> alive = OptionalInt.of((int) value);
      default -> {
        // None else is wanted.
      }
    }
  }

  private static void silence(Map<String, Duration> clients, MetricName name, double seconds) {
    Matcher thread = READER.matcher(name.tags().getOrDefault("client-id", ""));
    // Negative: there was none yet.
    if (thread.matches() && seconds >= 0) {
      clients.put(thread.group(1), Duration.ofMillis((long) (seconds * MILLIS)));
    }
  }

  private void lag(MetricName name, double records) {
    String partition = name.tags().getOrDefault("partition", "");
    if (reports.equals(name.tags().get("topic")) && !partition.isEmpty()) {
      waiting.put(Integer.valueOf(partition), (long) records);
    }
  }

  private void consumed(MetricName name, double records) {
    if (reports.equals(name.tags().get("topic"))) {
      worked(name, records);
    }
  }

  private void worked(MetricName name, double steps) {
    Matcher task = TASK.matcher(name.tags().getOrDefault("task-id", ""));
    Matcher thread = THREAD.matcher(name.tags().getOrDefault("thread-id", ""));
    if (task.matches()) {
      workedThrough.merge(Integer.valueOf(task.group(1)), (long) steps, Long::sum);
    }
    if (thread.matches()) {
      workedThroughBy.merge(thread.group(1), (long) steps, Long::sum);
    }
  }
}
