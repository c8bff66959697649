package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;

/**
 * The one figure of a flow on a day, with its range and what it rests on.
 *
 * @param flow the flow
 * @param day the calendar day, in the border's own time
 * @param low lowest number that the evidence allows; people
 * @param best best single number; people
 * @param high highest number that the evidence allows; people
 * @param basis how the figure comes about
 * @param disputed whether evidence of weight speaks against it
 * @param statements how many different statements the evidence makes
 * @param evidence every report that speaks of the day, in {@link Evidence}'s order; at least one
 */
@JsonPropertyOrder({
  "schemaVersion",
  "flow",
  "day",
  "low",
  "best",
  "high",
  "basis",
  "disputed",
  "statements",
  "evidence"
})
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
public record DayEstimate(
    @JsonProperty(required = true) Flow flow,
    @JsonProperty(required = true) LocalDate day,
    @JsonProperty(required = true) long low,
    @JsonProperty(required = true) long best,
    @JsonProperty(required = true) long high,
    @JsonProperty(required = true) Basis basis,
    @JsonProperty(required = true) boolean disputed,
    @JsonProperty(required = true) int statements,
    @JsonProperty(required = true) List<Evidence> evidence) {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The largest number: the last whole one that every JSON reader takes exactly, 2^53 − 1. */
  public static final long LARGEST = 9_007_199_254_740_991L;

  /**
   * @throws InvalidValueException when the day is out of range, the numbers are not 0 ≤ low ≤ best
   *     ≤ high ≤ {@value #LARGEST}, there is no evidence, or not as many statements as it can make
   */
  public DayEstimate {
    new DayKey(flow, day);
    if (low < 0) {
      throw new InvalidValueException("low", "is " + low, "give 0 or more people");
    }
    if (high > LARGEST) {
      throw new InvalidValueException("high", "is " + high, "give at most " + LARGEST + " people");
    }
    if (low > best || best > high) {
      throw new InvalidValueException(
          "best",
          "is " + best + ", which is not from low " + low + " to high " + high,
          "mend one of the three");
    }
    evidence = evidence.stream().sorted().toList();
    if (statements < 1 || statements > evidence.size()) {
      throw new InvalidValueException(
          "statements",
          "is " + statements + " of " + evidence.size() + " reports",
          "count at least one, and at most one a report");
    }
  }

  /** The record key. */
  public DayKey key() {
    return new DayKey(flow, day);
  }

  /** How many reports speak of the day. */
  public int reports() {
    return evidence.size();
  }

  /** How many publishers speak of the day. */
  public int publishers() {
    return (int) evidence.stream().map(Evidence::publisher).distinct().count();
  }

  /** Version of this event's JSON form. */
  @JsonProperty
  public String schemaVersion() {
    return SCHEMA_VERSION;
  }
}
