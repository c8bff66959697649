package org.borderflow.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.view.FlowResults;

/** The numbers of a flow, each with its meter. All but its age are of one day. */
enum FlowFigure {
  LOW(BorderflowMeter.FLOW_LOW) {
    @Override
    Optional<Double> of(DayEstimate day) {
      return Optional.of((double) day.low());
    }
  },
  BEST(BorderflowMeter.FLOW_BEST) {
    @Override
    Optional<Double> of(DayEstimate day) {
      return Optional.of((double) day.best());
    }
  },
  HIGH(BorderflowMeter.FLOW_HIGH) {
    @Override
    Optional<Double> of(DayEstimate day) {
      return Optional.of((double) day.high());
    }
  },
  EXPECTED(BorderflowMeter.FLOW_EXPECTED) {
    @Override
    Optional<Double> of(SurgeAssessment assessment) {
      return assessment.expectation().map(Expectation::expected);
    }
  },
  RATIO(BorderflowMeter.FLOW_RATIO) {
    @Override
    Optional<Double> of(SurgeAssessment assessment) {
      return assessment.expectation().flatMap(Expectation::ratio);
    }
  },
  SURGE_STATE(BorderflowMeter.FLOW_SURGE_STATE) {
    @Override
    Optional<Double> of(SurgeAssessment assessment) {
      return number(assessment.state());
    }
  },
  REPORT_AGE(BorderflowMeter.FLOW_REPORT_AGE) {
    @Override
    Optional<Double> of(FlowResults flow, InstantSource clock) {
      return flow.newestPublication()
          .map(published -> Duration.between(published, clock.instant()).toMillis() / 1000.0);
    }
  };

  private final BorderflowMeter meter;

  FlowFigure(BorderflowMeter meter) {
    this.meter = meter;
  }

  BorderflowMeter meter() {
    return meter;
  }

  /** The number of a day that its estimate says; empty where it says none. */
  Optional<Double> of(DayEstimate day) {
    return Optional.empty();
  }

  /** The number of a day that its assessment says; empty where it says none. */
  Optional<Double> of(SurgeAssessment assessment) {
    return Optional.empty();
  }

  /** The flow's number, which is its newest day's; empty where there is none. */
  Optional<Double> of(FlowResults flow, InstantSource clock) {
    return flow.latest()
        .flatMap(day -> of(day).or(() -> flow.assessment(day.day()).flatMap(this::of)));
  }

  private static Optional<Double> number(SurgeState state) {
    return switch (state) {
      case NO_BASELINE -> Optional.empty();
      case NONE -> Optional.of(0.0);
      case POSSIBLE -> Optional.of(1.0);
      case CONFIRMED -> Optional.of(2.0);
      case POSSIBLE_DROP -> Optional.of(-1.0);
      case DROP -> Optional.of(-2.0);
    };
  }
}
