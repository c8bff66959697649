package org.borderflow.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;
import org.borderflow.day.Part;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @Test
  void daysHaveTheirStableColumnsAndAreSortedByIdentity() {
    Flow point =
        new Flow(
            "UA",
            "PL",
            Optional.of("Шегині, road"),
            Optional.of(Mode.ROAD),
            Optional.of("UA"),
            Measure.NET);
    assertThat(written(Table.DAYS, List.of(day(point), day(Flow.of("RU", "FI")))))
        .isEqualTo(
            """
            border,origin,destination,crossing_point,mode,nationality,measure,day,low,best,high,basis,disputed,discrepancy,net_low,net_best,net_high,reports,publishers,statements,reason
            FI-RU,RU,FI,,,,crossings,2022-09-24,8550,8572,8600,share,true,-40,-5,1200,1300,2,2,1,"8,572: one, exact"
            PL-UA,UA,PL,"Шегині, road",road,UA,net,2022-09-24,8550,8572,8600,share,true,-40,-5,1200,1300,2,2,1,"8,572: one, exact"
            """);
  }

  @Test
  void surgesHaveTheirStableColumnsAndPlainDigits() {
    SurgeAssessment none =
        new SurgeAssessment(
            Flow.of("RU", "FI"),
            DAY.plusDays(1),
            SurgeState.NO_BASELINE,
            5,
            Optional.empty(),
            Optional.empty(),
            2,
            "ears-c2",
            "5 people; no usable baseline",
            1,
            1,
            List.of("a"));
    SurgeAssessment huge =
        new SurgeAssessment(
            Flow.of("RU", "FI"),
            DAY,
            SurgeState.CONFIRMED,
            1_000_000_000_000_000L,
            Optional.of(
                new Expectation(123_456_789_012.34, 0, 2e11, Optional.of(8100.00009), 6.9077)),
            Optional.of(DAY.minusDays(9)),
            38,
            "robust",
            "many people, far above the few expected",
            3,
            2,
            List.of("a", "b"));
    assertThat(written(Table.SURGES, List.of(none, huge)))
        .isEqualTo(
            """
            border,origin,destination,crossing_point,mode,nationality,measure,day,state,observed,expected,expected_low,expected_high,ratio,score,since,history,detector,reports,publishers,reason
            FI-RU,RU,FI,,,,crossings,2022-09-24,confirmed,1000000000000000,123456789012.3,0.0,200000000000,8100.0,6.908,2022-09-15,38,robust,3,2,"many people, far above the few expected"
            FI-RU,RU,FI,,,,crossings,2022-09-25,no_baseline,5,,,,,,,2,ears-c2,1,1,5 people; no usable baseline
            """);
  }

  @Test
  void episodesHaveTheirStableColumnsAndAreSortedByFirstDay() {
    SurgeEpisode drop =
        new SurgeEpisode(
            Flow.of("RU", "FI"),
            EpisodeKind.DROP,
            DAY.plusDays(6),
            DAY.plusDays(6),
            1,
            Optional.empty(),
            Optional.empty(),
            DAY.plusDays(6),
            0,
            new Expectation(0, 0, 2, Optional.empty(), 0.5),
            "one day");
    SurgeEpisode surge =
        new SurgeEpisode(
            Flow.of("RU", "FI"),
            EpisodeKind.SURGE,
            DAY.minusDays(3),
            DAY.plusDays(5),
            8,
            Optional.of(DAY.minusDays(2)),
            Optional.of(DAY.plusDays(9)),
            DAY,
            8_572,
            new Expectation(3_456.3, 2_251.4, 5_305.2, Optional.of(2.48), 9.21),
            "8 days, at most 8,572 people");
    assertThat(written(Table.EPISODES, List.of(drop, surge)))
        .isEqualTo(
            """
            border,origin,destination,crossing_point,mode,nationality,measure,kind,first,last,days,confirmed_on,closed_on,peak_day,peak_observed,peak_expected,peak_ratio,peak_score,reason
            FI-RU,RU,FI,,,,crossings,surge,2022-09-21,2022-09-29,8,2022-09-22,2022-10-03,2022-09-24,8572,3456.3,2.48,9.21,"8 days, at most 8,572 people"
            FI-RU,RU,FI,,,,crossings,drop,2022-09-30,2022-09-30,1,,,2022-09-30,0,0.0,,0.5,one day
            """);
  }

  private static <T> String written(Table<T> table, List<T> rows) {
    StringWriter text = new StringWriter();
    table.write(rows, text);
    return text.toString();
  }

  private static DayEstimate day(Flow flow) {
    return new DayEstimate(
        flow,
        DAY,
        8_550,
        8_572,
        8_600,
        Basis.SHARE,
        true,
        Optional.of(-40L),
        Optional.of(new Net(-5, 1_200, 1_300)),
        Optional.empty(),
        "8,572: one, exact",
        2,
        2,
        1,
        List.of(evidence("a", Part.USED), evidence("b", Part.AGREES)));
  }

  private static Evidence evidence(String id, Part part) {
    return new Evidence(
        id,
        id.repeat(32),
        part,
        id,
        Optional.empty(),
        "8,572",
        Optional.empty(),
        Instant.parse("2022-09-25T12:00:00Z"));
  }
}
