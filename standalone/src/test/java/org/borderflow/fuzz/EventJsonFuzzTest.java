package org.borderflow.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.json.EventCodec;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes are an event, or are said to be none; and an event is the same once written. */
class EventJsonFuzzTest {
  private static final List<EventCodec<?>> RESULTS =
      List.of(EventCodec.DAY_ESTIMATE, EventCodec.SURGE_ASSESSMENT, EventCodec.EPISODE);

  @FuzzTest
  void anyBytes(byte[] bytes) {
    read(bytes);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void changedReports(long seed) {
    List<String> seeds = new ArrayList<>();
    Sample.reports()
        .subList(0, 20)
        .forEach(one -> seeds.add(new String(EventCodec.REPORT_EVENT.write(one), UTF_8)));
    long chosen = Long.getLong("borderflow.seed", seed);
    long events =
        Mutations.of(seeds, chosen, 3_000).filter(bytes -> read(bytes).isPresent()).count();
    assertThat(events).as("seed %d: some are events still", chosen).isPositive();
  }

  private static Optional<ReportEvent> read(byte[] bytes) {
    RESULTS.forEach(codec -> isReadOrSaidToBeNone(codec, bytes));
    return isReadOrSaidToBeNone(EventCodec.REPORT_EVENT, bytes);
  }

  private static <T> Optional<T> isReadOrSaidToBeNone(EventCodec<T> codec, byte[] bytes) {
    try {
      T event = codec.read(bytes);
      assertThat(codec.read(codec.write(event))).isEqualTo(event);
      return Optional.of(event);
    } catch (UnreadableEventException e) {
      assertThat(e.getMessage()).doesNotContainPattern("[\\p{Cc}\u202e]").hasSizeLessThan(2_000);
      return Optional.empty();
    }
  }
}
