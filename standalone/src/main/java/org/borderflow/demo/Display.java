package org.borderflow.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.follow.EpisodeNews;
import org.borderflow.follow.ResultWatch;
import org.borderflow.wording.EpisodeText;

/**
 * Results on the screen: what is news as lines, the flows as a table. Used by one thread, except
 * {@link #reached}.
 */
final class Display {
  private static final int MOST_FLOWS = 14;

  private final Screen screen;
  private final Board board = new Board();
  private final AtomicReference<String> reached = new AtomicReference<>("");
  private long raised;

  Display(Screen screen) {
    this.screen = screen;
  }

  /** Takes results, and tells of episodes that are news. */
  ResultWatch.Listener telling() {
    return new Results(true);
  }

  /** Takes results without a word. */
  ResultWatch.Listener silent() {
    return new Results(false);
  }

  /** How far the replay is. */
  void reached(Instant eventTime, long sent, long reports) {
    LocalDate day = LocalDate.ofInstant(eventTime, ZoneOffset.UTC);
    reached.set("published by " + day + ": " + sent + " of " + reports + " reports");
  }

  /** Draws the table anew. */
  void draw() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(BoardText.of(board.rows(), MOST_FLOWS, screen.width()));
    lines.add(reached.get());
    screen.table(lines);
  }

  /**
   * Prints the whole table and what the demo did.
   *
   * @param reports reports replayed
   * @param rejected rows that hold no report
   * @param took how long it took
   */
  void finish(long reports, long rejected, Duration took) {
    screen.last(BoardText.of(board.rows(), Integer.MAX_VALUE, Integer.MAX_VALUE));
    screen.line("");
    screen.line(
        new DemoSummary(
                reports,
                rejected,
                board.dayCount(),
                board.episodeCount(EpisodeKind.SURGE),
                board.episodeCount(EpisodeKind.DROP),
                raised,
                took)
            .toString());
  }

  private void tell(EpisodeChange change, Optional<SurgeEpisode> was, Optional<SurgeEpisode> now) {
    EpisodeText.of(change, was, now)
        .ifPresent(
            line -> {
              screen.line(line);
              raised += change == EpisodeChange.OPENED ? 1 : 0;
            });
  }

  private final class Results implements ResultWatch.Listener {
    private final boolean telling;

    Results(boolean telling) {
      this.telling = telling;
    }

    @Override
    public void day(DayKey key, Optional<DayEstimate> estimate) {
      board.day(key, estimate);
    }

    @Override
    public void surge(DayKey key, Optional<SurgeAssessment> assessment) {
      board.surge(key, assessment);
    }

    @Override
    public void episode(EpisodeKey key, Optional<SurgeEpisode> episode, EpisodeNews told) {
      Optional<SurgeEpisode> was = board.episode(key, episode);
      if (telling && told.news()) {
        tell(told.change(), was, episode);
      }
    }
  }
}
