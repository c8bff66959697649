package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.schema.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickest way of reading an event comes to what the thorough one comes to. */
class QuickReportTest {
  private static final int REPORTS = 400;
  private static final int RESULTS = 250;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void readsWhatWasWritten(long seed) {
    RandomEvents events = new RandomEvents(seed);
    for (int i = 0; i < REPORTS; i++) {
      Report report = events.report();
      byte[] bytes = EventCodec.REPORT.write(report);
      // Those with signs to be escaped are left to the others.
      QuickReport.event(bytes).ifPresent(read -> assertThat(read).isEqualTo(report));
      QuickReport.draft(bytes)
          .ifPresent(read -> assertThat(read.toReport()).as("seed %d", seed).isEqualTo(report));
      assertThat(EventCodec.REPORT_EVENT_DRAFT.read(bytes).toEvent()).isEqualTo(report);
    }
  }

  /** No other quick way takes comparisons, excerpts and times with a fraction. */
  @Test
  void takesAllThatIsWrittenHere() {
    for (Report report : List.of(Events.REPORT, Events.DOUBLED_REPORT, Events.QUOTED_REPORT)) {
      byte[] bytes = EventCodec.REPORT.write(report);
      assertThat(PlainReport.event(bytes)).isEmpty();
      assertThat(QuickReport.event(bytes)).contains(report);
      assertThat(QuickReport.draft(bytes).map(ReportDraft::toReport)).contains(report);
    }
    for (DayEstimate day : List.of(Events.DAY_ESTIMATE, Events.SHORT_DAY, Events.QUOTED_DAY)) {
      assertThat(QuickDay.event(EventCodec.DAY_ESTIMATE.write(day))).contains(day);
    }
    for (SurgeAssessment surge : List.of(Events.SURGE, Events.NO_BASELINE)) {
      assertThat(QuickSurge.event(EventCodec.SURGE_ASSESSMENT.write(surge))).contains(surge);
    }
    for (SurgeEpisode episode : List.of(Events.EPISODE, Events.SHORT_EPISODE)) {
      assertThat(QuickEpisode.event(EventCodec.EPISODE.write(episode))).contains(episode);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void comesToTheSameWhateverBytesAreChanged(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEvents events = new RandomEvents(seed);
    int read = 0;
    for (int i = 0; i < REPORTS; i++) {
      byte[] bytes = EventCodec.REPORT.write(events.report());
      for (int n = random.nextInt(1, 3); n > 0; n--) {
        bytes = Mutation.of(bytes, random);
      }
      byte[] changed = bytes;
      String thorough = Mutation.outcome(EventCodec.REPORT_EVENT, changed, true);
      assertThat(Mutation.outcome(EventCodec.REPORT_EVENT, changed, false))
          .as(() -> "seed " + seed + ": " + new String(changed, UTF_8))
          .isEqualTo(thorough);
      assertThat(Mutation.outcome(EventCodec.REPORT_EVENT_DRAFT, changed, false))
          .as(() -> "seed " + seed + ": " + new String(changed, UTF_8))
          .isEqualTo(Mutation.outcome(EventCodec.REPORT_EVENT_DRAFT, changed, true));
      read += thorough.startsWith("Report[") ? 1 : 0;
    }
    // Both ways out are met often.
    assertThat(read).isBetween(REPORTS / 20, REPORTS * 19 / 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void resultsComeToTheSameWhateverBytesAreChanged(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEvents events = new RandomEvents(seed);
    for (int i = 0; i < RESULTS; i++) {
      compare(seed, random, EventCodec.DAY_ESTIMATE, events.day());
      compare(seed, random, EventCodec.SURGE_ASSESSMENT, events.surge());
      compare(seed, random, EventCodec.EPISODE, events.episode());
    }
  }

  private static <T> void compare(
      long seed, SplittableRandom random, EventCodec<T> codec, T event) {
    byte[] bytes = codec.write(event);
    assertThat(codec.read(bytes)).isEqualTo(codec.readThoroughly(bytes)).isEqualTo(event);
    byte[] changed = Mutation.of(bytes, random);
    assertThat(Mutation.outcome(codec, changed, false))
        .as(() -> "seed " + seed + ": " + new String(changed, UTF_8))
        .isEqualTo(Mutation.outcome(codec, changed, true));
  }

  /** Spaces at the ends are dropped, but a text may be too long because of them. */
  @Test
  void refusesTextsOverTheLimit() {
    String plain =
        new String(
            EventCodec.REPORT.write(ReportWriterTest.report(new ReportWriterTest.Choice(1))),
            UTF_8);
    for (int spaces : new int[] {9_990, 9_997, 9_998, 9_999, 10_000, 10_001}) {
      byte[] bytes =
          plain
              .replace("\"publisher\":\"", "\"publisher\":\"" + " ".repeat(spaces))
              .getBytes(UTF_8);
      assertThat(Mutation.outcome(EventCodec.REPORT_EVENT, bytes, false))
          .isEqualTo(Mutation.outcome(EventCodec.REPORT_EVENT, bytes, true));
    }
  }

  /** What is kept of texts that come again is bounded, and one that takes a place is right too. */
  @Test
  void holdsNoMoreThanItsPlaces() {
    Recurring<String> texts = new Recurring<>(ByteCursor::rest);
    for (int i = 0; i < 100_000; i++) {
      byte[] text = (i % 7 == 0 ? "x".repeat(300) + i : "name " + i % 5_000).getBytes(UTF_8);
      byte[] among = Arrays.copyOf(text, text.length + 3);
      assertThat(texts.in(among, 0, text.length)).isEqualTo(new String(text, UTF_8));
    }
  }
}
