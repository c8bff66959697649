package org.borderflow.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.borderflow.episode.EpisodeChange;
import org.junit.jupiter.api.Test;

class EpisodeNewsTest {
  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void itStandsInTheHeaders() {
    with("episode-change", "escalated");
    with("news", "true");
    assertThat(EpisodeNews.of(headers)).isEqualTo(new EpisodeNews(EpisodeChange.ESCALATED, true));
    with("news", "false");
    assertThat(EpisodeNews.of(headers)).isEqualTo(new EpisodeNews(EpisodeChange.ESCALATED, false));
  }

  @Test
  void whatSaysNothingOrSomethingUnknownIsNoNews() {
    assertThat(EpisodeNews.of(headers)).isEqualTo(new EpisodeNews(EpisodeChange.UPDATED, false));
    with("news", "true");
    with("episode-change", "merged");
    assertThat(EpisodeNews.of(headers)).isEqualTo(new EpisodeNews(EpisodeChange.UPDATED, false));
  }

  private void with(String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
