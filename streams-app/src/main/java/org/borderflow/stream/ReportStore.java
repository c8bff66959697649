package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Border;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;

/**
 * The reports and retractions of this task's borders. The parts of a key are separated by U+0000.
 *
 * <ul>
 *   <li>{@code r}, flow, first day, last day, content hash, identity: a report
 *   <li>{@code i}, border, identity, key of a report: finds reports by their identity
 *   <li>{@code x}, border, identity: a retraction of the reports with that identity
 *   <li>{@code f}, border, flow: what is known of the flow as a whole, its {@link Extent}
 *   <li>{@code n}, border: the newest publication on it
 * </ul>
 */
final class ReportStore {
  private static final char SEPARATOR = '\u0000';
  private static final char AFTER_SEPARATOR = '\u0001';
  private static final int LENGTH_OF_DAY = 10;

  /** Of a border with more retractions each is asked for in the store. */
  private static final int MOST_RETRACTED = 2_000;

  private static final String REPORT = "r ";
  private static final String IDENTITY = "i ";
  private static final String RETRACTION = "x ";
  private static final String FLOW = "f ";
  private static final String NEWEST = "n ";

  private final KeyValueStore<String, byte[]> store;
  private final Map<Border, Instant> newest = new HashMap<>();
  private final Map<Flow, Extent> extents = new HashMap<>();
  private final Map<Border, Set<String>> retracted = new HashMap<>();

  /** What follows from the reports: after a crash those since the last commit come again. */
  private final Map<String, String> unwritten = new LinkedHashMap<>();

  ReportStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /**
   * Adds a report; false if it is there already.
   *
   * <p>After a crash a report may be there without what is known of its flow as a whole, which is
   * written later. Then it counts as new: nothing that follows from it has been written either.
   */
  boolean add(Report report) {
    Flow flow = report.flow();
    Extent before = extent(flow);
    String key = key(report);
    // Where no report of the flow has been, this one has not; most are on a day that is new.
    boolean isBeyond = !before.touches(report.period().firstDay(), report.period().lastDay());
    byte[] known = isBeyond ? null : store.get(key);
    boolean fresh = known == null;
    if (known == null || isBetterQuoted(report, known)) {
      // First of all writes: see EstimateProcessor. The others may be missing after a crash.
      store.put(key, EventCodec.REPORT.write(report));
    }
    String identity = identities(flow.border(), report.reportId()) + SEPARATOR + key;
    if (fresh || store.get(identity) == null) {
      store.put(identity, new byte[0]);
    }
    Extent now = before.with(report.period());
    if (!now.equals(before)) {
      extents.put(flow, now);
      unwritten.put(flows(flow.border()) + SEPARATOR + flow, now.toString());
    }
    return fresh;
  }

  /**
   * Few reports have an excerpt, and only one that has can be better quoted: the rest is not read.
   */
  private static boolean isBetterQuoted(Report report, byte[] known) {
    return report.excerpt().isPresent() && report.isBetterQuotedThan(EventCodec.REPORT.read(known));
  }

  /** Writes what is known of flows and borders as a whole, which is no use for each report. */
  void write() {
    unwritten.forEach((key, text) -> store.put(key, text.getBytes(UTF_8)));
    unwritten.clear();
  }

  /** Adds a retraction; false if the same reports have been taken back already. */
  boolean add(Retraction retraction) {
    String key = retractions(retraction.border(), retraction.retracts());
    boolean fresh = store.get(key) == null;
    if (fresh) {
      store.put(key, EventCodec.REPORT_EVENT.write(retraction));
      Set<String> known = retracted.computeIfAbsent(retraction.border(), this::retractedOn);
      if (known.size() < MOST_RETRACTED) {
        known.add(retraction.retracts());
      }
    }
    return fresh;
  }

  /** The newest publication on a border, this one included. */
  Instant newest(Border border, Instant publishedAt) {
    String key = NEWEST + border;
    Optional<Instant> before =
        Optional.ofNullable(newest.get(border))
            .or(
                () ->
                    Optional.ofNullable(store.get(key))
                        .map(bytes -> Instant.parse(new String(bytes, UTF_8))));
    Instant now = before.filter(known -> !known.isBefore(publishedAt)).orElse(publishedAt);
    if (!before.equals(Optional.of(now))) {
      unwritten.put(key, now.toString());
    }
    newest.put(border, now);
    return now;
  }

  /** Whether a report has been taken back. */
  boolean isRetracted(Report report) {
    Border border = report.flow().border();
    Set<String> known = retracted.computeIfAbsent(border, this::retractedOn);
    return known.size() < MOST_RETRACTED
        ? known.contains(report.reportId())
        : store.get(retractions(border, report.reportId())) != null;
  }

  /** The identities of which there are retractions, or as many as are kept in memory. */
  private Set<String> retractedOn(Border border) {
    String prefix = RETRACTION + border;
    Set<String> found = new HashSet<>();
    keysUnder(
        prefix,
        key -> found.size() < MOST_RETRACTED,
        key -> found.add(key.substring(prefix.length() + 1)));
    return found;
  }

  /** The reports on a border that bear an identity. */
  List<Report> withIdentity(Border border, String reportId) {
    String prefix = identities(border, reportId);
    List<String> keys = new ArrayList<>();
    keysUnder(prefix, key -> keys.add(key.substring(prefix.length() + 1)));
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(store.get(key)).stream())
        .map(EventCodec.REPORT::read)
        .toList();
  }

  /** The flows of a border that there are reports on. */
  NavigableSet<Flow> flowsOf(Border border) {
    String prefix = flows(border);
    NavigableSet<Flow> flows = new TreeSet<>();
    keysUnder(prefix, key -> flows.add(Flow.parse(key.substring(prefix.length() + 1))));
    unwritten.keySet().stream()
        .filter(key -> key.startsWith(prefix + SEPARATOR))
        .forEach(key -> flows.add(Flow.parse(key.substring(prefix.length() + 1))));
    return flows;
  }

  /** What is known of a flow's reports as a whole. */
  Extent extent(Flow flow) {
    return extents.computeIfAbsent(
        flow,
        unknown ->
            Optional.ofNullable(store.get(flows(flow.border()) + SEPARATOR + flow))
                .map(bytes -> Extent.parse(new String(bytes, UTF_8)))
                .orElse(Extent.NONE));
  }

  /** Reads every report whose period touches some days. */
  void overlapping(Flow flow, LocalDate first, LocalDate last, Consumer<Report> reader) {
    LocalDate begin = first.minusDays(Math.max(0, extent(flow).longest() - 1L));
    String prefix = REPORT + flow + SEPARATOR;
    String from = first.toString();
    int lastDay = prefix.length() + LENGTH_OF_DAY + 1;
    try (KeyValueIterator<String, byte[]> all =
        store.range(prefix + begin, prefix + last + AFTER_SEPARATOR)) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> next = all.next();
        // Days are compared as text, and most reports are not even parsed.
        if (next.key.substring(lastDay, lastDay + LENGTH_OF_DAY).compareTo(from) >= 0) {
          reader.accept(EventCodec.REPORT.read(next.value));
        }
      }
    }
  }

  private void keysUnder(String prefix, Consumer<String> reader) {
    keysUnder(prefix, key -> true, reader);
  }

  private void keysUnder(String prefix, Predicate<String> goesOn, Consumer<String> reader) {
    try (KeyValueIterator<String, byte[]> all =
        store.range(prefix + SEPARATOR, prefix + AFTER_SEPARATOR)) {
      while (all.hasNext()) {
        String key = all.next().key;
        if (!goesOn.test(key)) {
          return;
        }
        reader.accept(key);
      }
    }
  }

  private static String key(Report report) {
    return REPORT
        + report.flow()
        + SEPARATOR
        + report.period().firstDay()
        + SEPARATOR
        + report.period().lastDay()
        + SEPARATOR
        + report.contentHash()
        + SEPARATOR
        + report.reportId();
  }

  private static String identities(Border border, String reportId) {
    return IDENTITY + border + SEPARATOR + reportId;
  }

  private static String retractions(Border border, String reportId) {
    return RETRACTION + border + SEPARATOR + reportId;
  }

  private static String flows(Border border) {
    return FLOW + border;
  }
}
