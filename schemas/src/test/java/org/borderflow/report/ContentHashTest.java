package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The expected hashes come from outside Java. In a UTF-8 shell, for the first one:
 *
 * <pre>{@code
 * printf 'borderflow-report-1\037RU\037FI\037\037land\037RU\037crossings\037arrival\0378572\0378572\037exact\0372022-09-24\0372022-09-24\037total\037Anews (dpa)\037Finnish Border Guard\037\0371664107200000' \
 *   | sha256sum | cut -c1-32
 * }</pre>
 *
 * and {@code date -u -d 2022-09-25T12:00Z +%s000} for the time.
 */
class ContentHashTest {
  private static final Report FINLAND =
      Report.of(
          new Flow(
              "RU",
              "FI",
              Optional.empty(),
              Optional.of(Mode.LAND),
              Optional.of("RU"),
              Measure.CROSSINGS),
          Optional.of(CountedAt.ARRIVAL),
          Figure.exact(8572),
          Period.ofDay(LocalDate.parse("2022-09-24")),
          new Source("Anews (dpa)", Optional.of("Finnish Border Guard"), Optional.empty()),
          Instant.parse("2022-09-25T12:00:00Z"));

  @Test
  void hashesAReportWithAnEmptyPointAndAddress() {
    assertThat(FINLAND.reportId()).isEqualTo("5bfad67b2050570b80aa3c52dbd2a5aa");
    assertThat(FINLAND.contentHash()).isEqualTo("5bfad67b2050570b80aa3c52dbd2a5aa");
  }

  /**
   * {@code printf
   * 'borderflow-report-1\037UA\037PL\037Шегині\037foot\037UA\037both_directions\037departure\0375000\0376000\037range\0372022-02-28T10:00\0372022-03-01T10:00\037per_day\037Укрінформ\037Państwowa
   * Straż Graniczna\037https://example.org/a?b=c\0371646136800123' | sha256sum | cut -c1-32}
   */
  @Test
  void hashesHoursAndEveryFieldInUtf8() {
    assertThat(poland(Normalizer.Form.NFC).reportId())
        .isEqualTo("e2594c91979c6bb326e4964d61d2c948");
  }

  @Test
  void givesDecomposedTextTheSameHash() {
    assertThat(Normalizer.isNormalized("Państwowa Straż Graniczna", Normalizer.Form.NFD)).isFalse();
    assertThat(poland(Normalizer.Form.NFD).reportId())
        .isEqualTo("e2594c91979c6bb326e4964d61d2c948");
  }

  /**
   * {@code printf
   * 'borderflow-report-1\037RU\037GE\037\037\037\037crossings\037\03778742\03778742\037exact\0372022-09-17\0372022-09-26\037total\037Echo\037\037\0371664280800000'
   * | sha256sum | cut -c1-32}
   */
  @Test
  void hashesAReportWithNothingOptional() {
    assertThat(georgia(78_742, "Echo").reportId()).isEqualTo("05a77963f35f4c94415921e60be77576");
  }

  /**
   * The recipe is another one, with the earlier figure and the ratio at the end: {@code printf
   * 'borderflow-report-2\037RU\037GE\037\037\037\037crossings\037\03778742\03778742\037exact\0372022-09-17\0372022-09-26\037total\037Echo\037\037\0371664280800000\03740000\037'
   * | sha256sum | cut -c1-32}, and with {@code \037\0371.5}, {@code \037\0372} at the end.
   */
  @Test
  void hashesWhatAReportIsComparedWith() {
    assertThat(compared(QuotedComparison.with(40_000)).reportId())
        .isEqualTo("80bb97d7e22239f7b6fffdc09216043d");
    assertThat(compared(QuotedComparison.times(1.5)).reportId())
        .isEqualTo("f5a8dfbdc2e2e9e8f3cd7b142f185f3e");
    assertThat(compared(QuotedComparison.times(2)).contentHash())
        .isEqualTo("6dda32975979aa6bd7b14cf537570a1e");
  }

  private static Report compared(QuotedComparison comparison) {
    Report report = georgia(78_742, "Echo");
    return Report.of(
        report.flow(),
        report.countedAt(),
        report.figure(),
        Optional.of(comparison),
        report.period(),
        report.source(),
        report.publishedAt());
  }

  @Test
  void dropsWhatIsFinerThanAMillisecond() {
    Report fine =
        Report.of(
            FINLAND.flow(),
            FINLAND.countedAt(),
            FINLAND.figure(),
            FINLAND.period(),
            FINLAND.source(),
            Instant.parse("2022-09-25T12:00:00.000999Z"));
    assertThat(fine).isEqualTo(FINLAND);
  }

  @Test
  void tellsReportsOfOneIdentityApart() {
    Report said = georgia(78_742, "Echo");
    Report saidOtherwise = georgia(78_743, "Echo");
    assertThat(said.contentHash()).isNotEqualTo(saidOtherwise.contentHash());
    assertThat(said.contentHash()).isNotEqualTo(georgia(78_742, "echo").contentHash());
  }

  @Test
  void doesNotHashTheIdentity() {
    Report renamed = FINLAND.withReportId("my-own-1");
    assertThat(renamed.reportId()).isEqualTo("my-own-1");
    assertThat(renamed.contentHash()).isEqualTo(FINLAND.contentHash());
  }

  /**
   * {@code printf
   * 'borderflow-retraction-1\037GE-RU\03705a77963f35f4c94415921e60be77576\037Echo\037\037\0371664267400000'
   * | sha256sum | cut -c1-32} and {@code date -u -d 2022-09-27T08:30Z +%s000} for the time.
   */
  @Test
  void hashesARetractionWithNothingOptional() {
    Retraction retraction =
        Retraction.of(
            Border.parse("GE-RU"),
            "05a77963f35f4c94415921e60be77576",
            Source.of("Echo"),
            Instant.parse("2022-09-27T08:30:00.000999Z"));
    assertThat(retraction.reportId()).isEqualTo("1caf7d7c342696a53bf3696e16faa115");
    assertThat(retraction.contentHash()).isEqualTo("1caf7d7c342696a53bf3696e16faa115");
  }

  /**
   * {@code printf 'borderflow-retraction-1\037PL-UA\037shehyni-2022-02-28\037Укрінформ\037Państwowa
   * Straż Graniczna\037https://example.org/2022/03/02?p=2\0371646211600123' | sha256sum | cut
   * -c1-32}
   */
  @Test
  void hashesEveryFieldOfARetractionButItsIdentity() {
    Source source =
        new Source(
            Normalizer.normalize("Укрінформ", Normalizer.Form.NFD),
            Optional.of(Normalizer.normalize("Państwowa Straż Graniczna", Normalizer.Form.NFD)),
            Optional.of("https://example.org/2022/03/02?p=2"));
    Retraction retraction =
        new Retraction(
            "mine",
            Border.parse("PL-UA"),
            "shehyni-2022-02-28",
            source,
            Instant.ofEpochMilli(1_646_211_600_123L));
    assertThat(retraction.contentHash()).isEqualTo("4343ef10149e505eed5f9e3d7690fa33");
  }

  private static Report poland(Normalizer.Form form) {
    return Report.of(
        new Flow(
            "UA",
            "PL",
            Optional.of(Normalizer.normalize("Шегині", form)),
            Optional.of(Mode.FOOT),
            Optional.of("UA"),
            Measure.BOTH_DIRECTIONS),
        Optional.of(CountedAt.DEPARTURE),
        new Figure(5000, 6000, Quantifier.RANGE),
        Period.of("2022-02-28T10:00", "2022-03-01T10:00", PeriodKind.PER_DAY),
        new Source(
            Normalizer.normalize("Укрінформ", form),
            Optional.of(Normalizer.normalize("Państwowa Straż Graniczna", form)),
            Optional.of("https://example.org/a?b=c")),
        Instant.ofEpochMilli(1_646_136_800_123L));
  }

  private static Report georgia(long people, String publisher) {
    return Report.of(
        Flow.of("RU", "GE"),
        Optional.empty(),
        Figure.exact(people),
        Period.of("2022-09-17", "2022-09-26", PeriodKind.TOTAL),
        Source.of(publisher),
        Instant.ofEpochMilli(1_664_280_800_000L));
  }
}
