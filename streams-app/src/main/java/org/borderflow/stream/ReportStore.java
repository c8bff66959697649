package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * The reports of this task's flows, by flow and first day: {@code r} and flow, first day, content
 * hash and identity. Beside them stands the longest period of each flow, in days, as {@code p} and
 * flow: it tells how far back a search for overlapping reports must begin.
 */
final class ReportStore {
  private static final char SEPARATOR = '\u0000';
  private static final char AFTER_SEPARATOR = '\u0001';

  private static final String REPORT = "r ";
  private static final String LONGEST_PERIOD = "p ";

  private final KeyValueStore<String, byte[]> store;

  ReportStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /**
   * Reports of one flow whose periods overlap, if only by way of others among them.
   *
   * @param reports the reports
   * @param first first day that one of them touches
   * @param last last day that one of them touches
   */
  record Component(List<Report> reports, LocalDate first, LocalDate last) {}

  /** Adds a report; false if it is there already. */
  boolean add(Report report) {
    String key = key(report);
    boolean fresh = store.get(key) == null;
    if (fresh) {
      // First of all writes: see BorderflowTopology.
      store.put(key, EventCodec.REPORT.write(report));
    }
    String flow = report.flow().toString();
    int days = report.period().days();
    if (days > longest(flow)) {
      store.put(LONGEST_PERIOD + flow, Integer.toString(days).getBytes(UTF_8));
    }
    return fresh;
  }

  /** Everything that a report's days can depend on, itself included. */
  Component around(Report report) {
    LocalDate first = report.period().firstDay();
    LocalDate last = report.period().lastDay();
    Map<String, Report> read = new HashMap<>(); // The search may pass a report several times.
    while (true) {
      List<Report> found = overlapping(report.flow(), first, last, read);
      LocalDate reachedFirst = first;
      LocalDate reachedLast = last;
      for (Report other : found) {
        reachedFirst = earlier(reachedFirst, other.period().firstDay());
        reachedLast = later(reachedLast, other.period().lastDay());
      }
      if (reachedFirst.equals(first) && reachedLast.equals(last)) {
        return new Component(found, first, last);
      }
      first = reachedFirst;
      last = reachedLast;
    }
  }

  private List<Report> overlapping(
      Flow flow, LocalDate first, LocalDate last, Map<String, Report> read) {
    LocalDate begin = first.minusDays(Math.max(0, longest(flow.toString()) - 1L));
    List<Report> found = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all =
        store.range(key(flow, begin, SEPARATOR), key(flow, last, AFTER_SEPARATOR))) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> next = all.next();
        Report report = read.computeIfAbsent(next.key, key -> EventCodec.REPORT.read(next.value));
        if (!report.period().lastDay().isBefore(first)) {
          found.add(report);
        }
      }
    }
    return found;
  }

  private int longest(String flow) {
    return Optional.ofNullable(store.get(LONGEST_PERIOD + flow))
        .map(days -> Integer.parseInt(new String(days, UTF_8)))
        .orElse(0);
  }

  private static String key(Report report) {
    return key(report.flow(), report.period().firstDay(), SEPARATOR)
        + report.contentHash()
        + SEPARATOR
        + report.reportId();
  }

  private static String key(Flow flow, LocalDate day, char end) {
    return REPORT + flow + SEPARATOR + day + end;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
