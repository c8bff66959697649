package org.borderflow.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.json.Reason;
import org.borderflow.stream.ReportOutcome;
import org.borderflow.stream.StreamListener;

/**
 * Counts what becomes of records. All counters are there from the start, with 0: what first comes
 * up an hour later would else not be seen as an increase.
 */
final class StreamMeters implements StreamListener {
  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Timer latency;

  StreamMeters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.latency =
        Timer.builder(BorderflowMeter.RESULT_LATENCY.meterName())
            .description(BorderflowMeter.RESULT_LATENCY.description())
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    for (ReportOutcome outcome : ReportOutcome.values()) {
      Registering.counter(registry, BorderflowMeter.REPORTS, outcome.code());
    }
    for (Reason reason : Reason.values()) {
      Registering.counter(registry, BorderflowMeter.REJECTS, reason.code());
    }
    for (EpisodeKind kind : EpisodeKind.values()) {
      for (EpisodeChange change : EpisodeChange.values()) {
        Registering.counter(registry, BorderflowMeter.EPISODE_CHANGES, kind.code(), change.code());
      }
    }
  }

  @Override
  public void reported(ReportOutcome outcome) {
    Registering.counter(registry, BorderflowMeter.REPORTS, outcome.code()).increment();
  }

  @Override
  public void rejected(Reason reason) {
    Registering.counter(registry, BorderflowMeter.REJECTS, reason.code()).increment();
  }

  @Override
  public void episode(EpisodeKind kind, EpisodeChange change) {
    Registering.counter(registry, BorderflowMeter.EPISODE_CHANGES, kind.code(), change.code())
        .increment();
  }

  @Override
  public void workedThrough(Instant ingestedAt) {
    Duration taken = Duration.between(ingestedAt, clock.instant());
    // Another machine's clock may be ahead of this one's.
    latency.record(taken.isNegative() ? Duration.ZERO : taken);
  }
}
