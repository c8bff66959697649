package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.view.Change;
import org.borderflow.view.LiveResults;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final DayKey KEY = new DayKey(Flow.of("RU", "FI"), LocalDate.parse("2022-09-24"));

  @Test
  void keepsTheNewestEvents() {
    EventLog log = new EventLog("me", 3, 1_000_000);
    // One says that all is new, five are changes.
    put(log, 5);
    assertThat(log.last()).isEqualTo(6);
    assertThat(log.isGone(2)).isTrue();
    assertThat(log.isGone(3)).isFalse();
    assertThat(log.behind(3)).isPresent();
    assertThat(log.behind(6)).isEmpty();
    assertThat(log.isGone(6)).isFalse();
  }

  @Test
  void keepsNoMoreBytesThanAllowed() {
    EventLog log = new EventLog("me", 1_000, 300);
    put(log, 20);
    // An event of this kind has "id: me-NN\nevent: day\ndata:
    // {"flow":"RU>FI","day":"2022-09-24"}\n\n":
    // 10 + 11 + 6 + 37 + 2 = 66 bytes with a number of two digits. Four are 264, five 330.
    assertThat(new String(log.behind(20).orElseThrow(), UTF_8))
        .isEqualTo("id: me-21\nevent: day\ndata: {\"flow\":\"RU>FI\",\"day\":\"2022-09-24\"}\n\n");
    assertThat(log.isGone(16)).isTrue();
    assertThat(log.isGone(17)).isFalse();
  }

  @Test
  void knowsItsOwnIdsOnly() {
    EventLog log = new EventLog("me", 10, 1_000_000);
    put(log, 2);
    assertThat(log.number("me-2")).contains(2L);
    assertThat(log.number("me-0")).contains(0L);
    assertThat(log.number("me-4")).isEmpty();
    assertThat(log.number("me-")).isEmpty();
    assertThat(log.number("me--1")).isEmpty();
    assertThat(log.number("me-99999999999999999999")).isEmpty();
    assertThat(log.number("you-2")).isEmpty();
    assertThat(log.number("2")).isEmpty();
  }

  private static void put(EventLog log, int count) {
    List<Change> changes =
        IntStream.range(0, count)
            .<Change>mapToObj(i -> new Change.Day(KEY, Optional.empty()))
            .toList();
    log.published(new LiveResults().now(), changes);
  }
}
