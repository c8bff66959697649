package org.borderflow.backtest;

import java.io.StringWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.estimate.Estimator;
import org.borderflow.follow.ResultWatch;
import org.borderflow.json.EventCodec;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.ReportEvent;
import org.borderflow.surge.DetectorRules;
import org.borderflow.table.Table;
import org.borderflow.topic.Topics;

/**
 * What days, surges and episodes hold, as text that is equal exactly when they are: the two tables,
 * and behind them every event as JSON.
 *
 * @param days the days table
 * @param surges the surges table
 * @param events every event, in the order of its key
 */
public record Results(String days, String surges, String events) {

  /** What a set of reports and retractions must lead to. */
  public static Results expected(Collection<? extends ReportEvent> events) {
    return expected(events, DetectorRules.DEFAULT);
  }

  /** What they must lead to with these detectors. */
  public static Results expected(Collection<? extends ReportEvent> events, DetectorRules rules) {
    Backtest backtest = Backtest.of(events, new Estimator(NamesFile.shipped()), rules);
    return of(backtest.days(), backtest.surges(), backtest.episodes());
  }

  /** What the topics hold in the end. */
  public static Results in(KafkaConnection connection, Topics topics) {
    Latest latest = new Latest();
    try (ResultWatch watch = new ResultWatch(connection, topics)) {
      Map<TopicPartition, Long> ends = watch.ends();
      while (!watch.hasReached(ends)) {
        watch.poll(latest);
      }
    }
    return latest.results();
  }

  static Results of(
      Collection<DayEstimate> days,
      Collection<SurgeAssessment> surges,
      Collection<SurgeEpisode> episodes) {
    StringWriter events = new StringWriter();
    days.stream()
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .forEach(day -> events.append(text(EventCodec.DAY_ESTIMATE.write(day))).append('\n'));
    surges.stream()
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .forEach(
            surge -> events.append(text(EventCodec.SURGE_ASSESSMENT.write(surge))).append('\n'));
    episodes.stream()
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .forEach(one -> events.append(text(EventCodec.EPISODE.write(one))).append('\n'));
    return new Results(table(Table.DAYS, days), table(Table.SURGES, surges), events.toString());
  }

  /** Where these and others begin to differ; empty when they do not. */
  public String differenceTo(Results other) {
    List<String> own = events.lines().toList();
    List<String> others = other.events.lines().toList();
    for (int i = 0; i < Math.max(own.size(), others.size()); i++) {
      String one = i < own.size() ? own.get(i) : "nothing";
      String two = i < others.size() ? others.get(i) : "nothing";
      if (!one.equals(two)) {
        return one + System.lineSeparator() + two;
      }
    }
    return equals(other) ? "" : "the tables differ";
  }

  private static String text(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static <T> String table(Table<T> table, Collection<T> rows) {
    StringWriter text = new StringWriter();
    table.write(rows, text);
    return text.toString();
  }

  /** The last value of every key. */
  public static final class Latest implements ResultWatch.Listener {
    private final Map<DayKey, DayEstimate> days = new HashMap<>();
    private final Map<DayKey, SurgeAssessment> surges = new HashMap<>();
    private final Map<EpisodeKey, SurgeEpisode> episodes = new HashMap<>();

    @Override
    public void day(DayKey key, Optional<DayEstimate> estimate) {
      estimate.ifPresentOrElse(day -> days.put(key, day), () -> days.remove(key));
    }

    @Override
    public void surge(DayKey key, Optional<SurgeAssessment> assessment) {
      assessment.ifPresentOrElse(surge -> surges.put(key, surge), () -> surges.remove(key));
    }

    @Override
    public void episode(EpisodeKey key, Optional<SurgeEpisode> episode) {
      episode.ifPresentOrElse(one -> episodes.put(key, one), () -> episodes.remove(key));
    }

    /** What they hold now. */
    public Results results() {
      return of(days.values(), surges.values(), episodes.values());
    }
  }
}
