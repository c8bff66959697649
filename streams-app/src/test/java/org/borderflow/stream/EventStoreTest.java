package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is put is there at once, and in the store once it is written. */
class EventStoreTest {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final DayKey KEY = new DayKey(FLOW, DAY);
  private static final String IN_STORE = "s RU>FI@2022-09-24";
  private static final Record<Object, Object> FIRST = new Record<>("key", "first", 1);
  private static final Record<Object, Object> SECOND = new Record<>("key", "second", 2);

  private final KeyValueStore<String, byte[]> store =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.ByteArray())
          .withLoggingDisabled()
          .build();

  @BeforeEach
  void open() {
    Properties config = new Properties();
    config.put("application.id", "test");
    config.put("bootstrap.servers", "none:1");
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>(config);
    store.init(context.getStateStoreContext(), store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Keeps one assessment in memory. */
  private EventStore<SurgeAssessment> surges() {
    return new EventStore<>("s ", store, EventCodec.SURGE_ASSESSMENT, any -> 1, 1);
  }

  private static SurgeAssessment assessment(LocalDate day, long observed) {
    return new SurgeAssessment(
        FLOW,
        day,
        SurgeState.NO_BASELINE,
        observed,
        Optional.empty(),
        Optional.empty(),
        0,
        "robust",
        "too little is known",
        1,
        1,
        List.of("one"));
  }

  private static void writeAll(EventStore<SurgeAssessment> surges) {
    surges.unwritten().forEach(surges::write);
    surges.allWritten();
  }

  @Test
  void whatIsPutIsThereBeforeItIsWritten() {
    EventStore<SurgeAssessment> surges = surges();
    surges.put(KEY, Optional.of(assessment(DAY, 5)), FIRST, false);
    assertThat(surges.get(KEY)).contains(assessment(DAY, 5));
    assertThat(surges.before(KEY)).isEmpty();
    assertThat(surges.between(FLOW, DAY, DAY)).containsOnlyKeys(DAY);
    assertThat(store.get(IN_STORE)).isNull();
  }

  @Test
  void onlyTheLastStateIsWritten() {
    EventStore<SurgeAssessment> surges = surges();
    surges.put(KEY, Optional.of(assessment(DAY, 5)), FIRST, true);
    surges.put(KEY, Optional.of(assessment(DAY, 6)), SECOND, false);
    assertThat(surges.unwritten().values())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEmpty();
              assertThat(change.cause()).isSameAs(SECOND);
              // One that may have been lost is to go out whatever comes after it.
              assertThat(change.again()).isTrue();
            });
    writeAll(surges);
    assertThat(EventCodec.SURGE_ASSESSMENT.read(store.get(IN_STORE))).isEqualTo(assessment(DAY, 6));
    assertThat(surges.unwritten()).isEmpty();
    assertThat(surges.before(KEY)).contains(assessment(DAY, 6));
  }

  @Test
  void whatIsAsBeforeNeedsNoWriting() {
    EventStore<SurgeAssessment> surges = surges();
    surges.put(KEY, Optional.of(assessment(DAY, 5)), FIRST, false);
    writeAll(surges);
    surges.put(KEY, Optional.of(assessment(DAY, 6)), FIRST, false);
    surges.put(KEY, Optional.of(assessment(DAY, 5)), SECOND, false);
    assertThat(surges.unwritten().values()).singleElement().matches(surges::isWritten);
  }

  @Test
  void whatIsForgottenLeavesTheStoreWhenItIsWritten() {
    EventStore<SurgeAssessment> surges = surges();
    surges.put(KEY, Optional.of(assessment(DAY, 5)), FIRST, false);
    writeAll(surges);
    surges.put(KEY, Optional.empty(), SECOND, false);
    assertThat(surges.get(KEY)).isEmpty();
    assertThat(surges.between(FLOW, DAY, DAY)).isEmpty();
    assertThat(store.get(IN_STORE)).isNotNull();
    writeAll(surges);
    assertThat(store.get(IN_STORE)).isNull();
    assertThat(surges.get(KEY)).isEmpty();
  }

  /**
   * After a crash much goes out again that the store has kept: its changelog need not grow by it.
   */
  @Test
  void whatGoesOutAgainAsItIsIsNotWrittenAnew() {
    EventStore<SurgeAssessment> surges = surges();
    surges.put(KEY, Optional.of(assessment(DAY, 5)), FIRST, false);
    writeAll(surges);
    byte[] inStore = {};
    store.put(IN_STORE, inStore);
    surges.put(KEY, Optional.of(assessment(DAY, 5)), SECOND, true);
    assertThat(surges.unwritten().get(KEY))
        .satisfies(
            again -> {
              assertThat(surges.write(KEY, again))
                  .contains(EventCodec.SURGE_ASSESSMENT.write(assessment(DAY, 5)));
            });
    assertThat(store.get(IN_STORE)).isSameAs(inStore);
  }

  @Test
  void whatHasLeftMemoryIsReadFromTheStore() {
    EventStore<SurgeAssessment> surges = surges();
    for (int i = 0; i < 3; i++) {
      LocalDate day = DAY.plusDays(i);
      surges.put(new DayKey(FLOW, day), Optional.of(assessment(day, i)), FIRST, false);
    }
    writeAll(surges);
    assertThat(surges.between(FLOW, DAY, DAY.plusDays(2)))
        .containsEntry(DAY, assessment(DAY, 0))
        .containsEntry(DAY.plusDays(2), assessment(DAY.plusDays(2), 2))
        .hasSize(3);
  }

  @Test
  void aNewOneFindsWhatTheStoreHolds() {
    EventStore<SurgeAssessment> before = surges();
    before.put(KEY, Optional.of(assessment(DAY, 5)), FIRST, false);
    writeAll(before);
    EventStore<SurgeAssessment> surges = surges();
    assertThat(surges.has(KEY, Optional.of(assessment(DAY, 5)))).isTrue();
    assertThat(surges.has(KEY, Optional.of(assessment(DAY, 6)))).isFalse();
    assertThat(surges.has(KEY, Optional.empty())).isFalse();
  }

  /** What another version wrote says the same in other bytes, and is to be written anew. */
  @Test
  void theSameInOtherBytesIsNotTheSame() {
    SurgeAssessment event = assessment(DAY, 5);
    String json = new String(EventCodec.SURGE_ASSESSMENT.write(event), UTF_8);
    store.put(IN_STORE, json.replace("{\"", "{ \"").getBytes(UTF_8));
    EventStore<SurgeAssessment> surges = surges();
    assertThat(surges.get(KEY)).contains(event);
    assertThat(surges.has(KEY, Optional.of(event))).isFalse();
    surges.put(KEY, Optional.of(event), FIRST, false);
    assertThat(surges.unwritten().values()).singleElement().matches(one -> !surges.isWritten(one));
    writeAll(surges);
    assertThat(surges.has(KEY, Optional.of(event))).isTrue();
  }
}
