package org.borderflow.metrics;

import java.util.List;
import java.util.Locale;

/**
 * Every meter of ours. Names are public: dashboards and alert rules go by them. {@code
 * docs/metrics.md} is written from here.
 */
public enum BorderflowMeter {
  /** See {@link #description()}, as for all. */
  FLOW_LOW(Kind.GAUGE, "flow.low", "people", FlowTags.KEYS, "Low end of the newest day's range."),
  /** The figure itself. */
  FLOW_BEST(Kind.GAUGE, "flow.best", "people", FlowTags.KEYS, "Best figure of the newest day."),
  /** The other end. */
  FLOW_HIGH(
      Kind.GAUGE, "flow.high", "people", FlowTags.KEYS, "High end of the newest day's range."),
  /** What the detector expected. */
  FLOW_EXPECTED(
      Kind.GAUGE,
      "flow.expected",
      "people",
      FlowTags.KEYS,
      "People expected on the newest day; no series without a baseline."),
  /** Observed against expected. */
  FLOW_RATIO(
      Kind.GAUGE,
      "flow.ratio",
      "",
      FlowTags.KEYS,
      "Best figure of the newest day over the people expected; no series where none were."),
  /** The state as a number. */
  FLOW_SURGE_STATE(
      Kind.GAUGE,
      "flow.surge.state",
      "",
      FlowTags.KEYS,
      "What the newest day is: 2 confirmed surge, 1 possible surge, 0 neither, -1 possible drop,"
          + " -2 confirmed drop; no series without a baseline."),
  /** How old the news is. */
  FLOW_REPORT_AGE(
      Kind.GAUGE,
      "flow.report.age",
      "seconds",
      FlowTags.KEYS,
      "Wall-clock time since the newest report of the flow was published."),
  /** All of them. */
  FLOWS(Kind.GAUGE, "flows", "", "", "Flows with a figure."),
  /** The cap at work. */
  FLOWS_OMITTED(
      Kind.GAUGE,
      "flows.omitted",
      "",
      "",
      "Flows without series here, since --metrics-flows allows no more."),
  /** Where event time is. */
  EVENT_TIME(
      Kind.GAUGE,
      "event.time",
      "seconds",
      "",
      "Event clock: publication of the newest report, in seconds since 1970."),
  /** Whether to believe the gauges of flows. */
  RESULTS_READY(
      Kind.GAUGE,
      "results.ready",
      "",
      "",
      "1 while all results are read that there were at the start; 0 before that, and when the"
          + " reading has failed."),
  /** Whether page and API stand still for good. */
  RESULTS_FAILED(
      Kind.GAUGE,
      "results.failed",
      "",
      "",
      "1 when the results are not read any more, until the program is started again; else 0."),
  /** How far the reading is. */
  RESULTS_READ(
      Kind.GAUGE,
      "results.read",
      "records",
      "",
      "Records of the results topics read, of those that there were at the start."),
  /** How far there is to go. */
  RESULTS_INITIAL(
      Kind.GAUGE,
      "results.initial",
      "records",
      "",
      "Records of the results topics that there were at the start."),
  /** What is in the topics and is no result. */
  RESULTS_UNREADABLE(
      Kind.COUNTER,
      "results.unreadable",
      "",
      "",
      "Records of the results topics that could not be read and were left out."),
  /** Whether the stream works. */
  STREAM_STATE(
      Kind.GAUGE,
      "stream.state",
      "",
      "state",
      "1 for the state that Kafka Streams is in, 0 for each other; RUNNING is the good one."),
  /** Why it may stand still although it is running. */
  STREAM_PROBLEM(
      Kind.GAUGE,
      "stream.problem",
      "",
      "problem",
      "1 for each problem that the stream has, 0 for each other: kafka_unreachable, thread_dead,"
          + " thread_stuck, stalled stop it; not_watched hides whether it works; partition_waits,"
          + " lag_grows make it late."),
  /** How many ought to be alive. */
  STREAM_THREADS(
      Kind.GAUGE,
      "stream.threads",
      "",
      "",
      "Processing threads as configured; kafka_stream_alive_stream_threads says how many live."),
  /** What comes in. */
  REPORTS(
      Kind.COUNTER,
      "reports",
      "",
      "outcome",
      "Records of the reports topic worked through: report, retraction, known (it was there"
          + " already), rejected."),
  /** Why some do not. */
  REJECTS(
      Kind.COUNTER,
      "rejects",
      "",
      "reason",
      "Records sent to the rejects topic, by the reason in their header."),
  /** What comes out. */
  EPISODE_CHANGES(
      Kind.COUNTER,
      "episode.changes",
      "",
      "kind change",
      "Changes of episodes, whether they are news or not."),
  /** Who was told. */
  ALERT_DELIVERIES(
      Kind.COUNTER,
      "alert.deliveries",
      "",
      "channel outcome",
      "Deliveries, and attempts of them, by how they ended."),
  /** Who is still to be told. */
  ALERT_WAITING(
      Kind.GAUGE,
      "alert.waiting",
      "records",
      "channel",
      "Episode records that a channel has read and not dealt with; while it waits for its receiver"
          + " it reads no more."),
  /** Whether a channel is at work at all. */
  ALERT_TURN_AGE(
      Kind.GAUGE,
      "alert.turn.age",
      "seconds",
      "channel",
      "Time since a channel last looked for news; at work it does so every half second, or every"
          + " ten while its receiver does not answer."),
  /** Who looks on. */
  HTTP_STREAM_READERS(Kind.GAUGE, "http.stream.readers", "", "", "Readers of the live stream."),
  /** How long it takes. */
  RESULT_LATENCY(
      Kind.TIMER,
      "result.latency",
      "seconds",
      "",
      "From the time a producer sent an event to the time all it led to was handed to Kafka.");

  private static final String PREFIX = "borderflow.";

  private final Kind kind;
  private final String name;
  private final String unit;
  private final String tags;
  private final String description;

  /** What kind of meter it is. */
  public enum Kind {
    /** A number that goes up and down. */
    GAUGE,
    /** A number that only grows, from 0 at the start of the process. */
    COUNTER,
    /** How often and how long: a histogram, with a sum and a maximum. */
    TIMER
  }

  BorderflowMeter(Kind kind, String name, String unit, String tags, String description) {
    this.kind = kind;
    this.name = name;
    this.unit = unit;
    this.tags = tags;
    this.description = description;
  }

  /** What kind of meter it is. */
  public Kind kind() {
    return kind;
  }

  /** Its name as Micrometer has it, with dots. */
  public String meterName() {
    return PREFIX + name;
  }

  /** Its name as Prometheus has it. */
  public String prometheusName() {
    String withUnit = meterName() + (unit.isEmpty() ? "" : "." + unit);
    return withUnit.toLowerCase(Locale.ROOT).replace('.', '_')
        + (kind == Kind.COUNTER ? "_total" : "");
  }

  /** Unit of its numbers; empty where they have none. */
  public String unit() {
    return unit;
  }

  /** Names of its tags, besides {@code application}, which all have. */
  public List<String> tags() {
    return tags.isEmpty() ? List.of() : List.of(tags.split(" ", -1));
  }

  /** What it says. */
  public String description() {
    return description;
  }
}
