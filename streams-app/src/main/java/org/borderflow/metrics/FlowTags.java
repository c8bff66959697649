package org.borderflow.metrics;

import io.micrometer.core.instrument.Tags;
import org.borderflow.report.Flow;
import org.borderflow.report.Mode;

/** A flow as tags. What a flow leaves open is empty, which to Prometheus is the same as no tag. */
final class FlowTags {
  static final String KEYS = "border origin destination crossing_point mode nationality measure";

  private FlowTags() {}

  static Tags of(Flow flow) {
    return Tags.of(
        "border",
        flow.border().toString(),
        "origin",
        flow.origin(),
        "destination",
        flow.destination(),
        "crossing_point",
        flow.crossingPoint().orElse(""),
        "mode",
        flow.mode().map(Mode::code).orElse(""),
        "nationality",
        flow.nationality().orElse(""),
        "measure",
        flow.measure().code());
  }
}
