package org.borderflow.assessment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * Whether a day of a flow is a surge.
 *
 * @param flow the flow
 * @param day the calendar day, in the border's own time
 * @param state what was found
 * @param observed the day's best figure; people
 * @param expectation what the baseline lets one expect; empty exactly when there is no baseline
 * @param detector name of the detector
 * @param reports how many reports the day's figure rests on
 * @param publishers how many publishers they are by
 */
@JsonPropertyOrder({
  "schemaVersion",
  "flow",
  "day",
  "state",
  "observed",
  "expectation",
  "detector",
  "reports",
  "publishers"
})
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
public record SurgeAssessment(
    @JsonProperty(required = true) Flow flow,
    @JsonProperty(required = true) LocalDate day,
    @JsonProperty(required = true) SurgeState state,
    @JsonProperty(required = true) long observed,
    Optional<Expectation> expectation,
    @JsonProperty(required = true) String detector,
    @JsonProperty(required = true) int reports,
    @JsonProperty(required = true) int publishers) {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  /**
   * @throws InvalidValueException when the day or the figure is out of range, state and expectation
   *     do not fit, the detector has no name, or nobody reported it
   */
  public SurgeAssessment {
    new DayKey(flow, day);
    if (observed < 0 || observed > DayEstimate.LARGEST) {
      throw new InvalidValueException(
          "observed", "is " + observed, "give 0 to " + DayEstimate.LARGEST + " people");
    }
    detector = Text.name("detector", detector);
    if (expectation.isEmpty() != (state == SurgeState.NO_BASELINE)) {
      throw new InvalidValueException(
          "expectation",
          "does not go with " + state.code(),
          "give one unless there is no baseline");
    }
    if (publishers < 1 || publishers > reports) {
      throw new InvalidValueException(
          "publishers", "is " + publishers + " of " + reports + " reports", "give at least one");
    }
  }

  /** The record key. */
  public DayKey key() {
    return new DayKey(flow, day);
  }

  /** Version of this event's JSON form. */
  @JsonProperty
  public String schemaVersion() {
    return SCHEMA_VERSION;
  }
}
