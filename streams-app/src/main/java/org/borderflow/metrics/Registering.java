package org.borderflow.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.Supplier;

/** Makes Micrometer's meters of ours. */
final class Registering {
  private Registering() {}

  /**
   * A gauge that reads its number when it is asked.
   *
   * @param values of its tags, in their order
   */
  static void gauge(
      MeterRegistry registry, BorderflowMeter meter, Supplier<Number> number, String... values) {
    Gauge.builder(meter.meterName(), number)
        .description(meter.description())
        .tags(tags(meter, values))
        .baseUnit(meter.unit().isEmpty() ? null : meter.unit())
        .register(registry);
  }

  /** A counter without tags that reads its number when it is asked. */
  static void counter(MeterRegistry registry, BorderflowMeter meter, Supplier<Number> number) {
    FunctionCounter.builder(meter.meterName(), number, from -> from.get().doubleValue())
        .description(meter.description())
        .register(registry);
  }

  /**
   * A counter.
   *
   * @param values of its tags, in their order
   */
  static Counter counter(MeterRegistry registry, BorderflowMeter meter, String... values) {
    return Counter.builder(meter.meterName())
        .description(meter.description())
        .tags(tags(meter, values))
        .register(registry);
  }

  private static Tags tags(BorderflowMeter meter, String... values) {
    Tags tags = Tags.empty();
    for (int i = 0; i < values.length; i++) {
      tags = tags.and(meter.tags().get(i), values[i]);
    }
    return tags;
  }
}
