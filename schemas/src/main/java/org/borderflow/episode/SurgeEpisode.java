package org.borderflow.episode;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * A run of surge days of a flow, or of drop days. Days are calendar days in the border's own time.
 *
 * @param flow the flow
 * @param kind what it is a run of
 * @param first its first surge or drop day
 * @param last its last one so far
 * @param days how many such days it has; 1 to those from first to last
 * @param confirmedOn its first day that is a surge or drop beyond doubt, from first to last; empty
 *     while every one is merely possible
 * @param closedOn the day on which it was over, after last; empty while it is open
 * @param peakDay the day that is furthest from what was expected, from first to last
 * @param peakObserved that day's best figure; people
 * @param peak what the baseline let one expect of that day
 * @param reason what was found, in words; 1 to 4,000 characters
 */
@JsonPropertyOrder({
  "schemaVersion",
  "flow",
  "kind",
  "first",
  "last",
  "days",
  "confirmedOn",
  "closedOn",
  "peakDay",
  "peakObserved",
  "peak",
  "reason"
})
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
public record SurgeEpisode(
    @JsonProperty(required = true) Flow flow,
    @JsonProperty(required = true) EpisodeKind kind,
    @JsonProperty(required = true) LocalDate first,
    @JsonProperty(required = true) LocalDate last,
    @JsonProperty(required = true) int days,
    Optional<LocalDate> confirmedOn,
    Optional<LocalDate> closedOn,
    @JsonProperty(required = true) LocalDate peakDay,
    @JsonProperty(required = true) long peakObserved,
    @JsonProperty(required = true) Expectation peak,
    @JsonProperty(required = true) String reason) {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  /**
   * @throws InvalidValueException when a day or the figure is out of range, the days are not in
   *     order, there are none or more than fit, or the reason is empty or too long
   */
  public SurgeEpisode {
    DayKey.requireDay("first", first);
    DayKey.requireDay("last", last);
    if (last.isBefore(first)) {
      throw new InvalidValueException(
          "last", "is " + last + ", before the first day " + first, "swap the two");
    }
    requireDays(days, ChronoUnit.DAYS.between(first, last) + 1);
    confirmedOn.ifPresent(day -> requireWithin("confirmedOn", day, first, last));
    closedOn.ifPresent(day -> requireAfter(day, last));
    requireWithin("peakDay", peakDay, first, last);
    if (peakObserved < 0 || peakObserved > DayEstimate.LARGEST) {
      throw new InvalidValueException(
          "peakObserved", "is " + peakObserved, "give 0 to " + DayEstimate.LARGEST + " people");
    }
    reason = Text.line("reason", reason, DayEstimate.LONGEST_REASON);
  }

  private static void requireDays(int days, long most) {
    if (days < 1 || days > most) {
      throw new InvalidValueException(
          "days", "is " + days, "count the days found from first to last, 1 to " + most);
    }
  }

  private static void requireWithin(String field, LocalDate day, LocalDate first, LocalDate last) {
    if (day.isBefore(first) || day.isAfter(last)) {
      throw new InvalidValueException(
          field, "is " + day, "give a day from " + first + " to " + last);
    }
  }

  private static void requireAfter(LocalDate closedOn, LocalDate last) {
    DayKey.requireDay("closedOn", closedOn);
    if (!closedOn.isAfter(last)) {
      throw new InvalidValueException(
          "closedOn", "is " + closedOn, "give a day after the last one, " + last);
    }
  }

  /** Whether a day of it is a surge or drop beyond doubt. */
  public boolean isConfirmed() {
    return confirmedOn.isPresent();
  }

  /** Whether it may go on. */
  public boolean isOpen() {
    return closedOn.isEmpty();
  }

  /** The record key. */
  public EpisodeKey key() {
    return new EpisodeKey(flow, first, kind);
  }

  /** Version of this event's JSON form. */
  @JsonProperty
  public String schemaVersion() {
    return SCHEMA_VERSION;
  }
}
