package org.borderflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.follow.EpisodeNews;
import org.borderflow.follow.ResultWatch;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final SurgeEpisode SURGE = EpisodeTextTest.episode(EpisodeKind.SURGE);
  private static final SurgeEpisode DROP = EpisodeTextTest.episode(EpisodeKind.DROP);

  private final StringWriter text = new StringWriter();
  private final Display display = new Display(new Screen(new PrintWriter(text), false, 160));

  @Test
  void newsIsALine() {
    take(display.telling(), SURGE, EpisodeChange.OPENED, true);
    assertThat(text.toString()).startsWith("Surge begins: ").hasLineCount(1);
    display.telling().episode(SURGE.key(), Optional.empty(), news(EpisodeChange.WITHDRAWN, true));
    assertThat(text.toString()).contains("Surge is withdrawn: ").hasLineCount(2);
  }

  @Test
  void whatIsNoNewsIsNoLine() {
    take(display.telling(), SURGE, EpisodeChange.OPENED, false);
    take(display.silent(), DROP, EpisodeChange.OPENED, true);
    assertThat(text.toString()).isEmpty();
  }

  /** What is there counts, told or not; raised is what was told. */
  @Test
  void theSummaryCountsEpisodes() {
    take(display.silent(), SURGE, EpisodeChange.OPENED, true);
    take(display.telling(), DROP, EpisodeChange.OPENED, true);
    take(display.telling(), DROP, EpisodeChange.CLOSED, true);
    display.finish(294, 1, Duration.ofMillis(20_300));
    assertThat(text.toString().stripTrailing())
        .endsWith(
            "294 reports in, 1 rejected, 0 days, 1 surges and 1 drops (1 raised on the way), in"
                + " 20.3 s");
  }

  private static void take(
      ResultWatch.Listener listener, SurgeEpisode episode, EpisodeChange change, boolean isNews) {
    listener.episode(episode.key(), Optional.of(episode), news(change, isNews));
  }

  private static EpisodeNews news(EpisodeChange change, boolean isNews) {
    return new EpisodeNews(change, isNews);
  }
}
