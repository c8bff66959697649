package org.borderflow.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.view.FlowResults;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Results;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest figures of flows. A gauge reads its number when it is asked; {@link #refresh} sees to
 * it that there is one for each number that there is.
 */
final class FlowGauges {
  private static final Logger LOG = LoggerFactory.getLogger(FlowGauges.class);
  private static final Comparator<FlowResults> NEWEST_FIRST =
      Comparator.<FlowResults, Instant>comparing(
              flow -> flow.newestPublication().orElse(Instant.MIN))
          .reversed()
          .thenComparing(FlowResults::flow);

  private final LiveResults results;
  private final InstantSource clock;
  private final int most;
  private final Map<FlowFigure, MultiGauge> gauges = new EnumMap<>(FlowFigure.class);
  private long version = -1;
  private volatile Map<Flow, FlowResults> shown = Map.of();
  private volatile int known;

  /**
   * @param most so many flows have series, those with the newest reports
   */
  FlowGauges(MeterRegistry registry, LiveResults results, InstantSource clock, int most) {
    this.results = results;
    this.clock = clock;
    this.most = most;
    for (FlowFigure figure : FlowFigure.values()) {
      gauges.put(figure, multiGauge(figure.meter(), registry));
    }
    Registering.gauge(registry, BorderflowMeter.FLOWS, () -> known);
    Registering.gauge(registry, BorderflowMeter.FLOWS_OMITTED, () -> known - shown.size());
    Registering.gauge(
        registry,
        BorderflowMeter.EVENT_TIME,
        () -> results.now().eventTime().map(Instant::getEpochSecond).orElse(0L));
    watchReading(registry, results);
  }

  /** How far the reading is, as {@code /health/ready} has it. */
  private static void watchReading(MeterRegistry registry, LiveResults results) {
    Registering.gauge(
        registry, BorderflowMeter.RESULTS_READY, () -> results.progress().ready() ? 1 : 0);
    Registering.gauge(
        registry,
        BorderflowMeter.RESULTS_FAILED,
        () -> results.progress().failure().isPresent() ? 1 : 0);
    Registering.gauge(registry, BorderflowMeter.RESULTS_READ, () -> results.progress().read());
    Registering.gauge(registry, BorderflowMeter.RESULTS_INITIAL, () -> results.progress().total());
    Registering.counter(registry, BorderflowMeter.RESULTS_UNREADABLE, results::unreadable);
  }

  private static MultiGauge multiGauge(BorderflowMeter meter, MeterRegistry registry) {
    return MultiGauge.builder(meter.meterName())
        .description(meter.description())
        .baseUnit(meter.unit().isEmpty() ? null : meter.unit())
        .register(registry);
  }

  /** Adds and removes gauges, if results have changed. Until all are read there are none. */
  synchronized void refresh() {
    Results now = results.now();
    if (!now.ready() || now.version() == version) {
      return;
    }
    version = now.version();
    show(now);
    List<FlowResults> flows = List.copyOf(shown.values());
    gauges.forEach(
        (figure, gauge) ->
            gauge.register(
                flows.stream()
                    .filter(flow -> figure.of(flow, clock).isPresent())
                    .map(flow -> row(figure, flow.flow()))
                    .toList(),
                false));
  }

  private void show(Results now) {
    List<FlowResults> all =
        now.flows().values().stream().filter(flow -> flow.latest().isPresent()).toList();
    if (all.size() > most && known <= most) {
      LOG.warn(
          "{} flows are more than the {} that --metrics-flows allows; those with the newest reports"
              + " have series",
          all.size(),
          most);
    }
    Map<Flow, FlowResults> next = new HashMap<>();
    all.stream().sorted(NEWEST_FIRST).limit(most).forEach(flow -> next.put(flow.flow(), flow));
    known = all.size();
    shown = next;
  }

  private MultiGauge.Row<Flow> row(FlowFigure figure, Flow flow) {
    return MultiGauge.Row.of(FlowTags.of(flow), flow, one -> number(figure, one));
  }

  private double number(FlowFigure figure, Flow flow) {
    return Optional.ofNullable(shown.get(flow))
        .flatMap(found -> figure.of(found, clock))
        .orElse(Double.NaN);
  }
}
