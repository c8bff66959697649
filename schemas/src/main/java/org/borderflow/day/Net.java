package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.borderflow.report.InvalidValueException;

/**
 * People who crossed in a flow's direction less those who crossed the other way. Below zero: more
 * crossed the other way.
 *
 * @param low lowest difference that the evidence allows; people
 * @param best best single difference; people
 * @param high highest difference that the evidence allows; people
 */
@JsonPropertyOrder({"low", "best", "high"})
public record Net(
    @JsonProperty(required = true) long low,
    @JsonProperty(required = true) long best,
    @JsonProperty(required = true) long high) {

  /**
   * @throws InvalidValueException when the numbers are not low ≤ best ≤ high, or one is further
   *     from 0 than {@value DayEstimate#LARGEST}
   */
  public Net {
    if (low < -DayEstimate.LARGEST) {
      throw new InvalidValueException(
          "net.low", "is " + low, "give at least " + -DayEstimate.LARGEST + " people");
    }
    if (high > DayEstimate.LARGEST) {
      throw new InvalidValueException(
          "net.high", "is " + high, "give at most " + DayEstimate.LARGEST + " people");
    }
    if (low > best || best > high) {
      throw new InvalidValueException(
          "net.best",
          "is " + best + ", which is not from low " + low + " to high " + high,
          "mend one of the three");
    }
  }
}
