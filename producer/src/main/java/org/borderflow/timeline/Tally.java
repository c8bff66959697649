package org.borderflow.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a timeline holds, in numbers.
 *
 * @param reports how many reports, retractions among them
 * @param retractions how many of them are retractions
 * @param first the earliest publication; empty when there is no report
 * @param last the latest publication; empty when there is no report
 * @param borders how many reports each border has
 * @param fingerprint hash of all reports in the order in which they were added, in hexadecimal
 */
public record Tally(
    long reports,
    long retractions,
    Optional<Instant> first,
    Optional<Instant> last,
    SortedMap<String, Long> borders,
    String fingerprint) {}
