package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.borderflow.topic.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is news is decided in event time: a replay tells what would have been told then. */
class EpisodeNewsTest {
  private static final String FINLAND = "RU>FI;mode=land;nationality=RU";
  private static final List<Report> HISTORY =
      Sample.reports().stream()
          .sorted(Comparator.comparing(Report::publishedAt).thenComparing(Report::reportId))
          .toList();

  /** Something told, and the publication at which it was. */
  private record Told(EpisodeKey key, String change, boolean news, Instant at) {}

  @Test
  void aReplayTellsOfFinlandsSurgeAsItWouldHaveBeenToldThen(@TempDir Path stateDir) {
    List<Told> told = told(List.of(), stateDir);
    assertThat(told)
        .filteredOn(one -> one.key().flow().toString().equals(FINLAND) && one.news())
        .first()
        .satisfies(
            one -> {
              assertThat(one.change()).isEqualTo("opened");
              // Published up to the 28th was asked for; a quoted comparison makes it earlier.
              assertThat(one.at()).isBefore(Instant.parse("2022-09-23T00:00:00Z"));
            });
    // The drop of 30 September is told while it is one.
    assertThat(told)
        .filteredOn(one -> one.key().toString().equals(FINLAND + "@2022-09-30@drop"))
        .anyMatch(one -> one.news() && one.change().equals("opened"));
  }

  /** Nothing is known of the flow but what its first report says of the week before. */
  @Test
  void aFirstReportIsNewsAtOnceWhenItComparesItselfWithLess(@TempDir Path stateDir) {
    Report first = doubled(Optional.of(QuotedComparison.times(2)));
    assertThat(told(List.of(), List.of(first), stateDir))
        .containsExactly(
            new Told(
                EpisodeKey.parse("RU>FI@2022-09-24@surge"), "opened", true, first.publishedAt()));
    assertThat(told(List.of(), List.of(doubled(Optional.empty())), stateDir.resolve("without")))
        .isEmpty();
  }

  private static Report doubled(Optional<QuotedComparison> comparison) {
    LocalDate day = LocalDate.parse("2022-09-24");
    return Report.of(
        Flow.of("RU", "FI"),
        Optional.empty(),
        Figure.exact(8_572),
        comparison,
        Period.ofDay(day),
        Source.of("Yle"),
        Report.atNoon(day.plusDays(1)));
  }

  /** The borders' newest publication is of 2024: 2022 is filled in afterwards. */
  @Test
  void aHistoryThatIsFilledInAfterwardsIsNoNews(@TempDir Path stateDir) {
    List<Report> newest =
        HISTORY.stream().map(Report::border).distinct().map(EpisodeNewsTest::in2024).toList();
    assertThat(told(newest, stateDir)).hasSizeGreaterThan(10).noneMatch(Told::news);
  }

  private static Report in2024(org.borderflow.report.Border border) {
    String[] countries = border.toString().split("-", -1);
    LocalDate day = LocalDate.parse("2024-06-01");
    return Report.of(
        Flow.of(countries[0], countries[1]),
        Optional.empty(),
        Figure.exact(1),
        Period.ofDay(day),
        Source.of("Yle"),
        Report.atNoon(day.plusDays(1)));
  }

  private static List<Told> told(List<Report> before, Path stateDir) {
    return told(before, HISTORY, stateDir);
  }

  private static List<Told> told(List<Report> before, List<Report> history, Path stateDir) {
    List<Told> told = new ArrayList<>();
    try (StreamDriver driver = new StreamDriver(stateDir)) {
      before.forEach(driver::send);
      for (Report report : history) {
        driver.send(report);
        driver.episodeRecords().forEach(record -> told.add(told(record, report.publishedAt())));
      }
    }
    return told;
  }

  private static Told told(TestRecord<EpisodeKey, byte[]> record, Instant at) {
    return new Told(
        record.key(),
        header(record, Headers.EPISODE_CHANGE),
        Boolean.parseBoolean(header(record, Headers.NEWS)),
        at);
  }

  private static String header(TestRecord<EpisodeKey, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
