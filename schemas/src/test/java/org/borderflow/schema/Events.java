package org.borderflow.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;
import org.borderflow.day.Part;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Border;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;

/** The events that the golden files write out: of each kind one with every field, one with few. */
public final class Events {
  /** Every field. */
  public static final Report REPORT =
      new Report(
          "shehyni-2022-02-28",
          new Flow(
              "UA",
              "PL",
              Optional.of("Шегині"),
              Optional.of(Mode.FOOT),
              Optional.of("UA"),
              Measure.CROSSINGS),
          Optional.of(CountedAt.ARRIVAL),
          new Figure(5000, 6000, Quantifier.RANGE),
          Optional.of(QuotedComparison.with(4100)),
          Period.of("2022-02-28T10:00", "2022-03-01T10:00", PeriodKind.TOTAL),
          new Source(
              "Укрінформ",
              Optional.of("Państwowa Straż Graniczna"),
              Optional.of("https://example.org/2022/03/01?p=1")),
          Instant.parse("2022-03-01T12:13:20.123Z"));

  /** Nothing that may be left out. */
  public static final Report SHORT_REPORT =
      new Report(
          "05a77963f35f4c94415921e60be77576",
          Flow.of("RU", "GE"),
          Optional.empty(),
          Figure.exact(78_742),
          Optional.empty(),
          Period.of("2022-09-17", "2022-09-26", PeriodKind.TOTAL),
          Source.of("Echo"),
          Instant.parse("2022-09-27T12:13:20Z"));

  /** Twice as many as before. */
  public static final Report DOUBLED_REPORT =
      new Report(
          "doubled",
          SHORT_REPORT.flow(),
          Optional.empty(),
          SHORT_REPORT.figure(),
          Optional.of(QuotedComparison.times(2)),
          SHORT_REPORT.period(),
          SHORT_REPORT.source(),
          SHORT_REPORT.publishedAt());

  /** The short one with its words: the phrase is "78,742", behind a character of two units. */
  public static final Report QUOTED_REPORT =
      SHORT_REPORT.withExcerpt(
          Optional.of(new Excerpt("🚗 78,742 in zehn Tagen, „so viele wie nie“", 2, 8)));

  /** Every field. */
  public static final Retraction RETRACTION =
      new Retraction(
          "shehyni-withdrawn",
          Border.parse("PL-UA"),
          "shehyni-2022-02-28",
          new Source(
              "Укрінформ",
              Optional.of("Państwowa Straż Graniczna"),
              Optional.of("https://example.org/2022/03/02?p=2")),
          Instant.parse("2022-03-02T09:00:00.123Z"));

  /** Nothing that may be left out: takes the short report back. */
  public static final Retraction SHORT_RETRACTION =
      new Retraction(
          "1caf7d7c342696a53bf3696e16faa115",
          Border.parse("GE-RU"),
          "05a77963f35f4c94415921e60be77576",
          Source.of("Echo"),
          Instant.parse("2022-09-27T08:30:00Z"));

  /** A day with evidence of every part. */
  public static final DayEstimate DAY_ESTIMATE =
      new DayEstimate(
          Flow.parse("RU>FI;mode=land;nationality=RU"),
          LocalDate.parse("2022-09-24"),
          8500,
          8572,
          8600,
          Basis.DAY,
          true,
          Optional.of(-41_200L),
          Optional.of(new Net(-100, 4372, 4450)),
          Optional.of(new DayComparison(5286, "a")),
          "8,572: Finnish Border Guard, exact; 1 more agrees (\"almost 8,600\");"
              + " outvoted: \"almost 4,200\"",
          9,
          4,
          3,
          List.of(
              new Evidence(
                  "a",
                  "5bfad67b2050570b80aa3c52dbd2a5aa",
                  Part.USED,
                  "Anews (dpa)",
                  Optional.of("Finnish Border Guard"),
                  "8,572",
                  Optional.of("https://example.org/2022/09/25"),
                  Instant.parse("2022-09-25T12:00:00.500Z")),
              evidence("b", Part.AGREES, "almost 8,600"),
              evidence("c", Part.OUTVOTED, "almost 4,200"),
              evidence("d", Part.SUPERSEDED, "8,500"),
              evidence("e", Part.RETRACTED, "15,832"),
              evidence("f", Part.CONTRADICTS, "98,000, 2022-09-21 to 2022-09-27")));

  /** A day with nothing that may be left out. */
  public static final DayEstimate SHORT_DAY =
      new DayEstimate(
          Flow.of("RU", "GE"),
          LocalDate.parse("2022-09-17"),
          6401,
          6401,
          6401,
          Basis.SHARE,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "6,401: a share of 25,606 over 4 days",
          1,
          1,
          1,
          List.of(
              new Evidence(
                  "05a77963f35f4c94415921e60be77576",
                  "05a77963f35f4c94415921e60be77576",
                  Part.USED,
                  "Echo",
                  Optional.empty(),
                  "78,742, 2022-09-17 to 2022-09-26",
                  Optional.empty(),
                  Instant.parse("2022-09-27T12:13:20Z"))));

  /** The short one, whose report is quoted. */
  public static final DayEstimate QUOTED_DAY =
      new DayEstimate(
          SHORT_DAY.flow(),
          SHORT_DAY.day(),
          SHORT_DAY.low(),
          SHORT_DAY.best(),
          SHORT_DAY.high(),
          SHORT_DAY.basis(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SHORT_DAY.reason(),
          1,
          1,
          1,
          List.of(
              new Evidence(
                  "05a77963f35f4c94415921e60be77576",
                  "05a77963f35f4c94415921e60be77576",
                  Part.USED,
                  "Echo",
                  Optional.empty(),
                  "78,742, 2022-09-17 to 2022-09-26",
                  QUOTED_REPORT.excerpt(),
                  Optional.empty(),
                  Instant.parse("2022-09-27T12:13:20Z"))));

  /** A surge. */
  public static final SurgeAssessment SURGE =
      new SurgeAssessment(
          Flow.parse("RU>FI;mode=land;nationality=RU"),
          LocalDate.parse("2022-09-24"),
          SurgeState.CONFIRMED,
          12_345_678_901L,
          Optional.of(new Expectation(23_456_789.1, 0.1, 123_456_789.5, Optional.of(526.316), 700)),
          Optional.of(LocalDate.parse("2022-09-10")),
          38,
          "robust",
          "12,345,678,901 people, 526 times the 23,456,789 expected before the rise since 2022-09-10",
          7,
          5,
          List.of("finland-2022-09-24", "onvista:2"));

  /** A day without a baseline. */
  public static final SurgeAssessment NO_BASELINE =
      new SurgeAssessment(
          Flow.of("RU", "FI"),
          LocalDate.parse("2022-06-02"),
          SurgeState.NO_BASELINE,
          4120,
          Optional.empty(),
          Optional.empty(),
          2,
          "ears-c2",
          "4,120 people; no usable baseline, from 2 figures in the weeks before",
          1,
          1,
          List.of("05a77963f35f4c94415921e60be77576"));

  /** An episode that is over. */
  public static final SurgeEpisode EPISODE =
      new SurgeEpisode(
          Flow.parse("RU>FI;mode=land;nationality=RU"),
          EpisodeKind.SURGE,
          LocalDate.parse("2022-09-21"),
          LocalDate.parse("2022-09-29"),
          8,
          Optional.of(LocalDate.parse("2022-09-22")),
          Optional.of(LocalDate.parse("2022-10-03")),
          LocalDate.parse("2022-09-24"),
          12_345_678_901L,
          new Expectation(23_456_789.1, 0.1, 123_456_789.5, Optional.of(526.316), 700),
          "8 days from 2022-09-21 to 2022-09-29; at most 12,345,678,901 people");

  /** An episode with nothing that may be left out. */
  public static final SurgeEpisode SHORT_EPISODE =
      new SurgeEpisode(
          Flow.of("RU", "FI"),
          EpisodeKind.DROP,
          LocalDate.parse("2022-09-30"),
          LocalDate.parse("2022-09-30"),
          1,
          Optional.empty(),
          Optional.empty(),
          LocalDate.parse("2022-09-30"),
          0,
          new Expectation(0, 0, 2, Optional.empty(), 0.5),
          "1 day, 2022-09-30, possible");

  private Events() {}

  private static Evidence evidence(String id, Part part, String says) {
    return new Evidence(
        id,
        "5bfad67b2050570b80aa3c52dbd2a5aa",
        part,
        "Anews (dpa)",
        Optional.empty(),
        says,
        Optional.empty(),
        Instant.parse("2022-09-25T12:00:00.500Z"));
  }
}
