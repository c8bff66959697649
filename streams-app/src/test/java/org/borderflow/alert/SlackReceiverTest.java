package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.junit.jupiter.api.Test;

class SlackReceiverTest {

  /** Slack's own rule: these three characters and no others are escaped. */
  @Test
  void textIsTextAndNoMarkup() {
    assertThat(SlackReceiver.escape("a <!channel> & <https://x|y>"))
        .isEqualTo("a &lt;!channel&gt; &amp; &lt;https://x|y&gt;");
  }

  @Test
  void nobodyIsCalledByAName() {
    assertThat(SlackReceiver.escape("@channel")).isNotEqualTo("@channel").endsWith("channel");
  }

  @Test
  void postsTheSentence() {
    Flow flow =
        new Flow(
            "PL",
            "UA",
            Optional.of("Шегині <b>"),
            Optional.empty(),
            Optional.empty(),
            Measure.CROSSINGS);
    Heard heard =
        Told.heard(
            3,
            EpisodeChange.OPENED,
            true,
            Told.surge(flow, LocalDate.parse("2022-09-21"), 2, Optional.empty(), Optional.empty()));
    try (Receivers receiver = Receivers.start()) {
      HttpSender http = new HttpSender(Duration.ofSeconds(5), Duration.ofSeconds(10));
      new SlackReceiver(http, receiver.target("/services/T0"))
          .send(new Notice(heard, EpisodeChange.OPENED));
      assertThat(receiver.got().get(0).text())
          .isEqualTo("{\"text\":\"New surge, PL &gt; UA (Шегині &lt;b&gt;): surge of 2 days\"}");
    }
  }
}
