package org.borderflow.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.borderflow.view.LiveResults;

/**
 * What is served.
 *
 * @param results the results
 * @param stream the state of the stream that writes them: {@code RUNNING} when it works
 * @param metrics the meters in Prometheus' text form, if there are any
 */
public record Sources(
    LiveResults results, Supplier<String> stream, Optional<Supplier<String>> metrics) {}
