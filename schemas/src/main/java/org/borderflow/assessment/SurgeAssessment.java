package org.borderflow.assessment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Flow;
import org.borderflow.report.Identifier;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * Whether a day of a flow is a surge or a drop, and why.
 *
 * @param flow the flow
 * @param day the calendar day, in the border's own time
 * @param state what was found
 * @param observed the day's best figure; people
 * @param expectation what the baseline lets one expect; empty exactly when there is no baseline
 * @param since first day of the slow rise or decline that ends here, when that is what was found;
 *     not after the day, and only of a surge or a drop
 * @param history how many figures the baseline stands on, the days of one total being one; 0 or
 *     more; 0 with an expectation: what a report of the day compares it with is all there is
 * @param detector name of the detector
 * @param reason what was found, in words; 1 to 4,000 characters
 * @param reports how many reports speak of the day
 * @param publishers how many publishers they are by
 * @param evidence identities of the reports that the day's figure rests on, and of the one whose
 *     comparison was used, in ascending order, each once; 1 to {@value #MOST_EVIDENCE}
 */
@JsonPropertyOrder({
  "schemaVersion",
  "flow",
  "day",
  "state",
  "observed",
  "expectation",
  "since",
  "history",
  "detector",
  "reason",
  "reports",
  "publishers",
  "evidence"
})
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
public record SurgeAssessment(
    @JsonProperty(required = true) Flow flow,
    @JsonProperty(required = true) LocalDate day,
    @JsonProperty(required = true) SurgeState state,
    @JsonProperty(required = true) long observed,
    Optional<Expectation> expectation,
    Optional<LocalDate> since,
    @JsonProperty(required = true) int history,
    @JsonProperty(required = true) String detector,
    @JsonProperty(required = true) String reason,
    @JsonProperty(required = true) int reports,
    @JsonProperty(required = true) int publishers,
    @JsonProperty(required = true) List<String> evidence) {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The most reports that are listed as evidence. */
  public static final int MOST_EVIDENCE = 50;

  /**
   * @throws InvalidValueException when a day or the figure is out of range, state and expectation
   *     or state and since do not fit, the history is negative, the detector has no name, the
   *     reason is empty or too long, there is no evidence or too much, or the counts cannot be
   */
  public SurgeAssessment {
    DayKey.requireDay("day", day);
    if (observed < 0 || observed > DayEstimate.LARGEST) {
      throw new InvalidValueException(
          "observed", "is " + observed, "give 0 to " + DayEstimate.LARGEST + " people");
    }
    if (expectation.isEmpty() != (state == SurgeState.NO_BASELINE)) {
      throw new InvalidValueException(
          "expectation",
          "does not go with " + state.code(),
          "give one unless there is no baseline");
    }
    since.ifPresent(start -> requireStart(start, day, state));
    if (history < 0) {
      throw new InvalidValueException("history", "is " + history, "give 0 or more figures");
    }
    detector = Text.name("detector", detector);
    reason = Text.line("reason", reason, DayEstimate.LONGEST_REASON);
    evidence = listed(evidence);
    requireCounts(reports, publishers, evidence.size());
  }

  private static void requireStart(LocalDate since, LocalDate day, SurgeState state) {
    DayKey.requireDay("since", since);
    if (!state.isSurge() && !state.isDrop()) {
      throw new InvalidValueException(
          "since", "does not go with " + state.code(), "leave it out unless a change was found");
    }
    if (since.isAfter(day)) {
      throw new InvalidValueException(
          "since", "is " + since + ", after the day " + day, "give the day or one before it");
    }
  }

  private static List<String> listed(List<String> evidence) {
    if (evidence.isEmpty() || evidence.size() > MOST_EVIDENCE) {
      throw new InvalidValueException(
          "evidence",
          "has " + evidence.size() + " reports",
          "list 1 to " + MOST_EVIDENCE + " of them");
    }
    for (int i = 0; i < evidence.size(); i++) {
      requireTarget(i, evidence.get(i));
    }
    return isAscending(evidence)
        ? List.copyOf(evidence)
        : evidence.stream().distinct().sorted().toList();
  }

  /** The field's name is put together only for an error. */
  private static void requireTarget(int index, String reportId) {
    if (!Identifier.isReportId(reportId)) {
      Identifier.requireTarget("evidence[" + index + "]", reportId);
    }
  }

  /** Whether each is there once, in order. */
  private static boolean isAscending(List<String> texts) {
    for (int i = 1; i < texts.size(); i++) {
      if (texts.get(i - 1).compareTo(texts.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void requireCounts(int reports, int publishers, int listed) {
    if (reports < listed) {
      throw new InvalidValueException(
          "reports",
          "is " + reports + ", and " + listed + " are listed",
          "count every report that speaks of the day");
    }
    if (publishers < 1 || publishers > reports) {
      throw new InvalidValueException(
          "publishers", "is " + publishers + " of " + reports + " reports", "give at least one");
    }
  }

  /**
   * What an assessment of a day lists as its evidence: the reports that the figure comes from. Of a
   * number in which several ranges merely meet that is none, and those that agree are listed. Of
   * more than {@value #MOST_EVIDENCE}, the first published are.
   */
  public static List<String> evidenceOf(DayEstimate day) {
    Part foremost = day.evidence().get(0).part();
    return day.evidence().stream()
        .filter(evidence -> evidence.part() == foremost)
        .map(Evidence::reportId)
        .distinct()
        .limit(MOST_EVIDENCE)
        .sorted()
        .toList();
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
