package org.borderflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
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
import org.borderflow.day.DayKey;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.wording.FlowText;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final DayKey KEY = new DayKey(FLOW, DAY);

  private final Board board = new Board();

  @Test
  void episodesAreCountedByKindUntilTheyAreGone() {
    SurgeEpisode surge = EpisodeTextTest.episode(EpisodeKind.SURGE);
    SurgeEpisode drop = EpisodeTextTest.episode(EpisodeKind.DROP);
    assertThat(board.episode(surge.key(), Optional.of(surge))).isEmpty();
    assertThat(board.episode(drop.key(), Optional.of(drop))).isEmpty();
    assertThat(board.episodeCount(EpisodeKind.SURGE)).isEqualTo(1);
    assertThat(board.episode(surge.key(), Optional.empty())).contains(surge);
    assertThat(board.episodeCount(EpisodeKind.SURGE)).isZero();
    assertThat(board.episodeCount(EpisodeKind.DROP)).isEqualTo(1);
  }

  @Test
  void showsTheNewestDayOfEachFlowTheLatestChangedFirst() {
    board.day(KEY, Optional.of(day(FLOW, DAY, 8_572, false)));
    Flow other = Flow.of("FI", "RU");
    board.day(new DayKey(other, DAY), Optional.of(day(other, DAY, 4_199, false)));
    board.day(
        new DayKey(FLOW, DAY.minusDays(1)), Optional.of(day(FLOW, DAY.minusDays(1), 7_667, false)));
    assertThat(board.rows())
        .extracting(row -> row.newest().flow(), row -> row.newest().best(), Board.Row::days)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FLOW, 8_572L, 2),
            org.assertj.core.groups.Tuple.tuple(other, 4_199L, 1));
    board.day(new DayKey(other, DAY), Optional.empty());
    assertThat(board.rows()).hasSize(1);
    assertThat(board.dayCount()).isEqualTo(2);
  }

  @Test
  void theTableTellsFigureRangeExpectationAndSurge() {
    board.day(KEY, Optional.of(day(FLOW, DAY, 8_572, true)));
    board.surge(KEY, surge(SurgeState.CONFIRMED));
    assertThat(BoardText.of(board.rows(), 5, 160).get(1))
        .isEqualTo(
            "RU > FI                                       2022-09-24      8,572  8,550–8,600      "
                + "  day        2,956  2.9x confirmed disputed");
    assertThat(BoardText.of(board.rows(), 0, 160)).last().isEqualTo("… and 1 more flows");
    assertThat(BoardText.of(board.rows(), 5, 80)).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aDropIsMarkedAsOne() {
    board.day(KEY, Optional.of(day(FLOW, DAY, 500, false)));
    board.surge(KEY, surge(SurgeState.POSSIBLE_DROP));
    assertThat(BoardText.of(board.rows(), 5, 160).get(1)).endsWith("  2.9x possible drop");
    board.surge(KEY, surge(SurgeState.DROP));
    assertThat(BoardText.of(board.rows(), 5, 160).get(1)).endsWith("  2.9x drop");
    board.surge(KEY, Optional.empty());
    assertThat(BoardText.of(board.rows(), 5, 160).get(1)).endsWith("  –");
  }

  @Test
  void aFlowIsNamedByAllThatTellsItFromOthers() {
    assertThat(FlowText.of(FLOW)).isEqualTo("RU > FI");
    assertThat(
            FlowText.of(
                new Flow(
                    "UA",
                    "PL",
                    Optional.of("Шегині"),
                    Optional.of(Mode.ROAD),
                    Optional.of("UA"),
                    Measure.BOTH_DIRECTIONS)))
        .isEqualTo("UA > PL (Шегині, road, UA nationals, both ways)");
  }

  @Test
  void withoutATerminalTheScreenPrintsLinesAlone() {
    assertThat(drawn(false)).isEqualTo("surge\nend\n");
  }

  @Test
  void onATerminalTheTableIsDrawnAnewInPlace() {
    assertThat(drawn(true)).isEqualTo("a\nb\n\u001b[2A\u001b[Jsurge\na\nb\n\u001b[2A\u001b[Jend\n");
  }

  private static String drawn(boolean terminal) {
    StringWriter text = new StringWriter();
    Screen screen = new Screen(new PrintWriter(text), terminal, 80);
    screen.table(List.of("a", "b"));
    screen.line("surge");
    screen.last(List.of("end"));
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static DayEstimate day(Flow flow, LocalDate day, long best, boolean wide) {
    return new DayEstimate(
        flow,
        day,
        wide ? 8_550 : best,
        best,
        wide ? 8_600 : best,
        Basis.DAY,
        wide,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "why",
        1,
        1,
        1,
        List.of(
            new Evidence(
                "a",
                "a".repeat(32),
                Part.USED,
                "Yle",
                Optional.empty(),
                "so many",
                Optional.empty(),
                Instant.EPOCH)));
  }

  private static Optional<SurgeAssessment> surge(SurgeState state) {
    return Optional.of(
        new SurgeAssessment(
            FLOW,
            DAY,
            state,
            8_572,
            Optional.of(new Expectation(2_955.9, 1_840, 4_746, Optional.of(2.9), 9.2)),
            Optional.empty(),
            7,
            "ears-c2",
            "why",
            7,
            5,
            List.of("a")));
  }
}
