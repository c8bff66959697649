package org.borderflow.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.borderflow.alert.DeliveryListener;
import org.borderflow.alert.DeliveryOutcome;

/**
 * Counts what becomes of deliveries. All counters of a channel are there from its start, with 0, so
 * that the first delivery is seen as an increase.
 */
final class AlertMeters implements DeliveryListener {
  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  /** How a channel stood when it last looked for news. */
  private record Turn(Instant at, int waiting) {}

  AlertMeters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void prepared(String channel) {
    turned(channel, 0);
    for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
      Registering.counter(registry, BorderflowMeter.ALERT_DELIVERIES, channel, outcome.code());
    }
    Registering.gauge(
        registry, BorderflowMeter.ALERT_WAITING, () -> last(channel).waiting(), channel);
    Registering.gauge(
        registry,
        BorderflowMeter.ALERT_TURN_AGE,
        () -> Duration.between(last(channel).at(), clock.instant()).toMillis() / 1000.0,
        channel);
  }

  @Override
  public void turned(String channel, int waiting) {
    turns.put(channel, new Turn(clock.instant(), waiting));
  }

  @Override
  public void ended(String channel, DeliveryOutcome outcome) {
    Registering.counter(registry, BorderflowMeter.ALERT_DELIVERIES, channel, outcome.code())
        .increment();
  }

  private Turn last(String channel) {
    return turns.getOrDefault(channel, new Turn(clock.instant(), 0));
  }
}
