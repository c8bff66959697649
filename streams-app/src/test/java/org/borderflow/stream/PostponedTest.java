package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.estimate.Estimator;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.Border;
import org.borderflow.report.Flow;
import org.junit.jupiter.api.Test;

/** What waits, for how long, and that it is worked off once. */
class PostponedTest {
  private static final Flow TO_FINLAND = Flow.of("RU", "FI");
  private static final Flow TO_RUSSIA = Flow.of("FI", "RU");
  private static final Flow TO_POLAND = Flow.of("UA", "PL");
  private static final Border FINLAND = TO_FINLAND.border();
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final Instant NOON = Instant.parse("2022-09-24T12:00:00Z");

  private final List<Due> done = new ArrayList<>();
  private final Postponed postponed = new Postponed(done::add);

  private static OpenLedger ledger(Flow flow) {
    return new OpenLedger(flow, new Estimator(NamesFile.shipped()).open(flow));
  }

  private static Due due(OpenLedger ledger, LocalDate newest, boolean again, Instant sent) {
    Record<Object, Object> cause = new Record<>("key", "value", sent.toEpochMilli());
    return new Due(ledger, cause, newest, again, List.of(sent));
  }

  private void wait(OpenLedger ledger, LocalDate newest, boolean again, Instant sent) {
    postponed.begin(ledger.flow().border(), newest);
    postponed.add(due(ledger, newest, again, sent));
  }

  @Test
  void reportsOfOneLedgerAreWorkedOffTogetherOnce() {
    OpenLedger ledger = ledger(TO_FINLAND);
    wait(ledger, DAY, true, NOON);
    wait(ledger, DAY, false, NOON.plusSeconds(1));
    assertThat(done).isEmpty();
    postponed.finishAll();
    postponed.finishAll();
    assertThat(done)
        .singleElement()
        .satisfies(
            due -> {
              assertThat(due.ledger()).isSameAs(ledger);
              // One that was here before makes everything go out again, also when others follow.
              assertThat(due.again()).isTrue();
              assertThat(due.cause().timestamp()).isEqualTo(NOON.plusSeconds(1).toEpochMilli());
              assertThat(due.ingestedAt()).containsExactly(NOON, NOON.plusSeconds(1));
            });
  }

  @Test
  void whatWaitsOnABorderDoesNotWaitBeyondTheDayOfPublication() {
    OpenLedger toFinland = ledger(TO_FINLAND);
    OpenLedger toRussia = ledger(TO_RUSSIA);
    OpenLedger toPoland = ledger(TO_POLAND);
    wait(toFinland, DAY, false, NOON);
    wait(toRussia, DAY, false, NOON);
    wait(toPoland, DAY, false, NOON);
    wait(toFinland, DAY.plusDays(1), false, NOON);
    assertThat(done).extracting(Due::ledger).containsExactly(toFinland, toRussia);
    assertThat(done).extracting(Due::newest).containsOnly(DAY);
    postponed.finishAll();
    assertThat(done.subList(2, 4)).extracting(Due::ledger).contains(toFinland, toPoland);
  }

  @Test
  void aLedgerThatAnotherTakesThePlaceOfIsWorkedOffAlone() {
    OpenLedger one = ledger(TO_FINLAND);
    OpenLedger other = ledger(TO_FINLAND);
    wait(one, DAY, false, NOON);
    wait(other, DAY, false, NOON);
    postponed.finish(one);
    postponed.finish(one);
    assertThat(done).extracting(Due::ledger).containsExactly(one);
    postponed.begin(FINLAND, DAY.plusDays(1));
    assertThat(done).extracting(Due::ledger).containsExactly(one, other);
  }

  /** So that memory has a bound however long a commit takes. */
  @Test
  void fiveThousandReportsWaitAtMost() {
    OpenLedger ledger = ledger(TO_FINLAND);
    for (int i = 0; i < 4_999; i++) {
      wait(ledger, DAY, false, NOON);
    }
    assertThat(done).isEmpty();
    wait(ledger, DAY, false, NOON);
    assertThat(done).singleElement().satisfies(due -> assertThat(due.ingestedAt()).hasSize(5_000));
  }

  @Test
  void aReportThatWasSentLongAgoShowsThatTheStreamIsBehind() {
    Instant latest = NOON.plus(Duration.ofSeconds(2));
    assertThat(Postponed.isBehind(Optional.of(NOON), latest)).isFalse();
    assertThat(Postponed.isBehind(Optional.of(NOON), latest.plusMillis(1))).isTrue();
    // A producer's clock may be ahead, and not every producer says when it sent.
    assertThat(Postponed.isBehind(Optional.of(latest), NOON)).isFalse();
    assertThat(Postponed.isBehind(Optional.empty(), latest)).isFalse();
  }
}
