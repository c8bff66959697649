package org.borderflow.extract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;

/**
 * A figure of people who crossed a border, as far as the text tells.
 *
 * @param phrase the number with its quantifier
 * @param amount how many
 * @param origin country code of the side they left, where known
 * @param destination country code of the side they entered, where known
 * @param crossingPoint where they crossed, where it is named
 * @param nationality country code of their nationality, where it is one
 * @param mode their way of crossing, where it is said
 * @param measure whether one direction is counted, both, or the difference
 * @param movement what they did
 * @param periodStart first day of the time it speaks of, where it can be dated
 * @param periodEnd last day of that time, inclusive, where it can be dated
 * @param kind what it says of that time
 * @param authority whose figure it is, where it is named
 * @param agency the news agency it came by, where it is named
 * @param reportedSpeech whether the text passes it on as others' words
 * @param comparison what the text compares it with, where it does
 * @param confidence how far it can be trusted
 * @param reasons why each field has its value or has none: one for every {@link Field}
 */
public record Extracted(
    Phrase phrase,
    Amount amount,
    Optional<String> origin,
    Optional<String> destination,
    Optional<String> crossingPoint,
    Optional<String> nationality,
    Optional<Mode> mode,
    Measure measure,
    Movement movement,
    Optional<LocalDate> periodStart,
    Optional<LocalDate> periodEnd,
    Kind kind,
    Optional<String> authority,
    Optional<String> agency,
    boolean reportedSpeech,
    Optional<Comparison> comparison,
    Confidence confidence,
    Map<Field, Reason> reasons) {
  /** Copies the reasons, in the order of the fields. */
  public Extracted {
    reasons = Collections.unmodifiableMap(new EnumMap<>(reasons));
  }

  Extracted with(Optional<Comparison> found, Map<Field, Reason> why) {
    return new Extracted(
        phrase,
        amount,
        origin,
        destination,
        crossingPoint,
        nationality,
        mode,
        measure,
        movement,
        periodStart,
        periodEnd,
        kind,
        authority,
        agency,
        reportedSpeech,
        found,
        confidence,
        why);
  }

  Extracted relative(Phrase words, Amount factor, Map<Field, Reason> why) {
    return new Extracted(
        words,
        factor,
        origin,
        destination,
        crossingPoint,
        nationality,
        mode,
        measure,
        movement,
        periodStart,
        periodEnd,
        Kind.RELATIVE,
        authority,
        agency,
        reportedSpeech,
        Optional.empty(),
        confidence,
        why);
  }
}
