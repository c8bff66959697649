package org.borderflow.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * The figures of flows, day by day, as OpenMetrics text: by the names and labels that they have at
 * {@code /metrics}, each stamped with noon UTC of its day. That lies in the day itself in every
 * time zone from UTC−12 to UTC+11, so a chart shows it there, wherever its reader is.
 *
 * <p>Of a day it keeps its numbers alone, some 250 bytes.
 */
public final class FlowHistory {
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final String APPLICATION = "application";

  /** Which figures are written, and of which days. */
  private enum Scope {
    /** All figures, of the days that have an estimate. */
    DAYS,
    /** Those of assessments alone. */
    SURGES;

    Set<FlowFigure> figures() {
      return this == DAYS
          ? EnumSet.complementOf(EnumSet.of(FlowFigure.REPORT_AGE))
          : EnumSet.range(FlowFigure.EXPECTED, FlowFigure.SURGE_STATE);
    }

    boolean has(Map<FlowFigure, Double> day) {
      return this == DAYS
          ? day.containsKey(FlowFigure.BEST)
          : figures().stream().anyMatch(day::containsKey);
    }
  }

  private final Scope scope;
  private final Tags labels;
  private final Instant now;
  private final NavigableMap<Flow, NavigableMap<LocalDate, EnumMap<FlowFigure, Double>>> flows =
      new TreeMap<>();

  private FlowHistory(Scope scope, String application, Map<String, String> more, Instant now) {
    this.scope = scope;
    more.keySet().forEach(FlowHistory::requireFree);
    Tags all = Tags.of(APPLICATION, application);
    for (Map.Entry<String, String> label : more.entrySet()) {
      all = all.and(label.getKey(), label.getValue());
    }
    labels = all;
    this.now = now;
  }

  /**
   * Days, with their assessments.
   *
   * @param application value of the label {@code application}
   * @param more labels that all samples get besides, such as {@code job} and {@code instance}
   * @param now the present: nothing is written that is stamped later
   * @throws IllegalArgumentException when one of these has a name that Prometheus does not take, or
   *     that a label of ours has
   */
  public static FlowHistory ofDays(String application, Map<String, String> more, Instant now) {
    return new FlowHistory(Scope.DAYS, application, more, now);
  }

  /** As {@link #ofDays}, of assessments alone. */
  public static FlowHistory ofSurges(String application, Map<String, String> more, Instant now) {
    return new FlowHistory(Scope.SURGES, application, more, now);
  }

  private static void requireFree(String label) {
    if (!LABEL.matcher(label).matches() || label.startsWith("__")) {
      throw new IllegalArgumentException(
          '"'
              + label
              + "\" is no name of a label; write letters, digits and _, as in job=borderflow");
    }
    if (label.equals(APPLICATION) || BorderflowMeter.FLOW_BEST.tags().contains(label)) {
      throw new IllegalArgumentException(
          "the label " + label + " says something of its own; name another");
    }
  }

  /** Takes an estimate, in the place of an earlier one of the day; empty: the day has none. */
  public void day(DayKey key, Optional<DayEstimate> estimate) {
    set(key, figure -> estimate.flatMap(figure::of), FlowFigure.LOW, FlowFigure.HIGH);
  }

  /** Takes an assessment, in the place of an earlier one of the day; empty: the day has none. */
  public void surge(DayKey key, Optional<SurgeAssessment> assessment) {
    set(key, figure -> assessment.flatMap(figure::of), FlowFigure.EXPECTED, FlowFigure.SURGE_STATE);
  }

  private void set(
      DayKey key, Function<FlowFigure, Optional<Double>> value, FlowFigure first, FlowFigure last) {
    EnumMap<FlowFigure, Double> numbers =
        flows
            .computeIfAbsent(key.flow(), flow -> new TreeMap<>())
            .computeIfAbsent(key.day(), day -> new EnumMap<>(FlowFigure.class));
    for (FlowFigure figure : EnumSet.range(first, last)) {
      value
          .apply(figure)
          .ifPresentOrElse(number -> numbers.put(figure, number), () -> numbers.remove(figure));
    }
  }

  /** How many days are written. */
  public long days() {
    return countDays(day -> !isTooEarly(day) && !isTooLate(day));
  }

  /**
   * How many days are not written since they lie before 1970: promtool loses such samples without a
   * word.
   */
  public long daysTooEarly() {
    return countDays(FlowHistory::isTooEarly);
  }

  /**
   * How many days are not written since their stamp is still to come: with a block of the future
   * Prometheus refuses everything that it scrapes until then.
   */
  public long daysTooLate() {
    return countDays(this::isTooLate);
  }

  private static boolean isTooEarly(LocalDate day) {
    return day.isBefore(LocalDate.EPOCH);
  }

  private boolean isTooLate(LocalDate day) {
    return Report.atNoon(day).isAfter(now);
  }

  private long countDays(Predicate<LocalDate> which) {
    return flows.values().stream()
        .flatMap(days -> days.entrySet().stream())
        .filter(day -> scope.has(day.getValue()) && which.test(day.getKey()))
        .count();
  }

  /**
   * Writes everything: a metric at a time, of each flow by flow, of each day by day. What promtool
   * finds out of order in a series it leaves out without a word.
   *
   * @param to flushed, not closed
   * @throws UncheckedIOException when writing fails
   */
  public void write(Writer to) {
    try {
      for (FlowFigure figure : scope.figures()) {
        write(figure, to);
      }
      to.write("# EOF\n");
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(FlowFigure figure, Writer to) throws IOException {
    BorderflowMeter meter = figure.meter();
    String name = meter.prometheusName();
    to.write("# TYPE " + name + " gauge\n");
    if (!meter.unit().isEmpty()) {
      to.write("# UNIT " + name + " " + meter.unit() + "\n");
    }
    to.write("# HELP " + name + " " + escaped(meter.description()) + "\n");
    for (Map.Entry<Flow, NavigableMap<LocalDate, EnumMap<FlowFigure, Double>>> flow :
        flows.entrySet()) {
      write(figure, name + labels(flow.getKey()), flow.getValue(), to);
    }
  }

  private void write(
      FlowFigure figure, String series, Map<LocalDate, EnumMap<FlowFigure, Double>> days, Writer to)
      throws IOException {
    for (Map.Entry<LocalDate, EnumMap<FlowFigure, Double>> day : days.entrySet()) {
      Double number = day.getValue().get(figure);
      boolean isWritten =
          scope.has(day.getValue()) && !isTooEarly(day.getKey()) && !isTooLate(day.getKey());
      if (number != null && isWritten) {
        to.write(series + " " + decimal(number) + " " + seconds(day.getKey()) + "\n");
      }
    }
  }

  /** What is empty is left out: to Prometheus it is no label. */
  private String labels(Flow flow) {
    StringBuilder text = new StringBuilder();
    for (Tag tag : FlowTags.of(flow).and(labels)) {
      if (!tag.getValue().isEmpty()) {
        text.append(text.isEmpty() ? '{' : ',')
            .append(tag.getKey())
            .append("=\"")
            .append(escaped(tag.getValue()))
            .append('"');
      }
    }
    return text.append('}').toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String decimal(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static long seconds(LocalDate day) {
    return Report.atNoon(day).getEpochSecond();
  }
}
