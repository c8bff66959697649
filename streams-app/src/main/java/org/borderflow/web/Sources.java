package org.borderflow.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.borderflow.health.StreamHealth;
import org.borderflow.view.LiveResults;

/**
 * What is served.
 *
 * @param results the results
 * @param stream how the stream is that writes them
 * @param metrics the meters in Prometheus' text form, if there are any
 */
public record Sources(
    LiveResults results, Supplier<StreamHealth> stream, Optional<Supplier<String>> metrics) {}
