package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * The one figure of a flow on a day, with its range, its reason and what it rests on.
 *
 * @param flow the flow
 * @param day the calendar day, in the border's own time
 * @param low lowest number that the evidence allows; people
 * @param best best single number; people
 * @param high highest number that the evidence allows; people
 * @param basis how the figure comes about
 * @param disputed whether evidence of weight speaks against it
 * @param discrepancy people by which the shortest total that contradicts the day misses what its
 *     days allow; negative: the total is too small; never 0; only on a disputed day
 * @param net people who crossed this way less those the other way, where both directions are known
 * @param comparison what a report behind the figure itself compares it with, where one does
 * @param reason why the figure is what it is, in words; 1 to 4,000 characters
 * @param reports how many reports speak of the day
 * @param publishers how many publishers they are by
 * @param statements how many different statements they make
 * @param evidence reports that speak of the day, in {@link Evidence}'s order; at least one, not all
 *     of them where very many do
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
  "discrepancy",
  "net",
  "comparison",
  "reason",
  "reports",
  "publishers",
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
    Optional<Long> discrepancy,
    Optional<Net> net,
    Optional<DayComparison> comparison,
    @JsonProperty(required = true) String reason,
    @JsonProperty(required = true) int reports,
    @JsonProperty(required = true) int publishers,
    @JsonProperty(required = true) int statements,
    @JsonProperty(required = true) List<Evidence> evidence) {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The largest number: the last whole one that every JSON reader takes exactly, 2^53 − 1. */
  public static final long LARGEST = 9_007_199_254_740_991L;

  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 4_000;

  /**
   * @throws InvalidValueException when the day is out of range, the numbers are not 0 ≤ low ≤ best
   *     ≤ high ≤ {@value #LARGEST}, discrepancy and dispute do not fit, the reason is empty or too
   *     long, there is no evidence, or the counts cannot be
   */
  public DayEstimate {
    DayKey.requireDay("day", day);
    requireFigure(low, best, high);
    discrepancy.ifPresent(people -> requireDiscrepancy(people, disputed));
    reason = Text.line("reason", reason, LONGEST_REASON);
    evidence = sorted(evidence);
    requireReports(reports, evidence.size());
    requireCount("publishers", publishers, reports);
    requireCount("statements", statements, reports);
  }

  private static List<Evidence> sorted(List<Evidence> evidence) {
    for (int i = 1; i < evidence.size(); i++) {
      if (evidence.get(i - 1).compareTo(evidence.get(i)) > 0) {
        return evidence.stream().sorted().toList();
      }
    }
    return List.copyOf(evidence);
  }

  private static void requireFigure(long low, long best, long high) {
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
  }

  private static void requireDiscrepancy(long people, boolean disputed) {
    if (people == 0 || people < -LARGEST || people > LARGEST) {
      throw new InvalidValueException(
          "discrepancy",
          "is " + people,
          "give at most " + LARGEST + " people, with a minus if the total is too small, never 0");
    }
    if (!disputed) {
      throw new InvalidValueException(
          "discrepancy", "is on a day that is not disputed", "leave it out, or dispute the day");
    }
  }

  private static void requireReports(int reports, int listed) {
    if (listed == 0) {
      throw new InvalidValueException("evidence", "is empty", "list at least one report");
    }
    if (reports < listed) {
      throw new InvalidValueException(
          "reports",
          "is " + reports + ", and " + listed + " are listed",
          "count every report that speaks of the day");
    }
  }

  private static void requireCount(String field, int count, int reports) {
    if (count < 1 || count > reports) {
      throw new InvalidValueException(
          field,
          "is " + count + " of " + reports + " reports",
          "count at least one, and at most one a report");
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
