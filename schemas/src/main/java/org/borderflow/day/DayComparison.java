package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.borderflow.report.Identifier;
import org.borderflow.report.InvalidValueException;

/**
 * What a report behind a day's figure itself compares it with, put as the number that was to be
 * expected of the day.
 *
 * @param expected people
 * @param reportId the report that says so
 */
@JsonPropertyOrder({"expected", "reportId"})
public record DayComparison(
    @JsonProperty(required = true) long expected, @JsonProperty(required = true) String reportId) {

  /**
   * @throws InvalidValueException when the number is below 0 or above {@value DayEstimate#LARGEST},
   *     or the identity is not of its form
   */
  public DayComparison {
    if (expected < 0 || expected > DayEstimate.LARGEST) {
      throw new InvalidValueException(
          "comparison.expected", "is " + expected, "give 0 to " + DayEstimate.LARGEST + " people");
    }
    Identifier.requireTarget("comparison.reportId", reportId);
  }
}
