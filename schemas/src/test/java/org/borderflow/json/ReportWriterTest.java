package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of reports, against what Jackson makes of the same records by itself. */
class ReportWriterTest {
  private static final JsonMapper BY_THE_RECORDS =
      JsonMapper.builder()
          .changeDefaultVisibility(
              all -> all.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  /** Each thing that may be missing is there for one half of the numbers, a bit for each. */
  record Choice(int bits) {
    <T> Optional<T> maybe(int bit, Supplier<T> value) {
      return has(bit) ? Optional.of(value.get()) : Optional.empty();
    }

    boolean has(int bit) {
      return (bits & 1 << bit) != 0;
    }
  }

  static Report report(Choice choice) {
    LocalDateTime from = LocalDate.parse("2022-09-24").atTime(choice.has(0) ? 10 : 0, 0);
    Flow flow =
        new Flow(
            "RU",
            choice.has(1) ? "FI" : "ZZ",
            choice.maybe(2, () -> "Шегині \"A\" \\ /\u200d"),
            choice.maybe(3, () -> Mode.RAIL),
            choice.maybe(4, () -> "RU"),
            choice.has(5) ? Measure.NET : Measure.CROSSINGS);
    return new Report(
        "a.b:c-1",
        flow,
        choice.maybe(6, () -> CountedAt.ARRIVAL),
        choice.has(7) ? Figure.exact(0) : new Figure(98_000, Figure.LARGEST, Quantifier.RANGE),
        choice.maybe(
            8, () -> choice.has(0) ? QuotedComparison.with(3_133) : QuotedComparison.times(1.5)),
        new Period(from, from.plusDays(1), choice.has(1) ? PeriodKind.PER_DAY : PeriodKind.TOTAL),
        new Source(
            "京😀", choice.maybe(9, () -> "Guard"), choice.maybe(10, () -> "https://a.org/?b")),
        choice.maybe(11, () -> new Excerpt("98,000 \"entered\"", 0, 6)),
        Instant.parse(choice.has(0) ? "2022-09-25T12:00:00Z" : "2022-09-25T12:00:00.120Z"));
  }

  @Test
  void areThoseOfTheRecords() {
    for (int bits = 0; bits < 1 << 12; bits++) {
      Report report = report(new Choice(bits));
      String written = new String(EventCodec.REPORT_EVENT.write(report), UTF_8);
      assertThat(written).isEqualTo(BY_THE_RECORDS.writeValueAsString(report));
      assertThat(EventCodec.REPORT.read(written.getBytes(UTF_8))).isEqualTo(report);
    }
  }

  /**
   * Longer than any buffer that is made for the usual ones, with signs to be escaped far behind.
   */
  @Test
  void longTextsAreThoseOfTheRecordsToo() {
    Report usual = report(new Choice(0));
    Source source =
        new Source(
            "p".repeat(190) + "\"ж",
            Optional.of("京".repeat(200)),
            Optional.of("https://a.org/" + "u".repeat(1_900)));
    Report report =
        Report.of(
            usual.flow(),
            Optional.empty(),
            usual.figure(),
            usual.period(),
            source,
            usual.publishedAt());
    assertThat(new String(EventCodec.REPORT_EVENT.write(report), UTF_8))
        .isEqualTo(BY_THE_RECORDS.writeValueAsString(report));
  }
}
