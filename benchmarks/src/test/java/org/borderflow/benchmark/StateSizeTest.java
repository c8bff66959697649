package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateSizeTest {
  private static final int DAYS = 12;

  private static List<Report> history(Shape shape) {
    return shape.repeated(Flow.of("UA", "PL"), DAYS, 3);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyDayIsEstimatedAndAssessed(Shape shape) {
    StateSize size = StateSize.of(history(shape));
    assertThat(size.reports()).isEqualTo(3 * DAYS);
    assertThat(size.days()).isEqualTo(DAYS);
    assertThat(size.sentTo(Output.DAYS).entries()).isGreaterThanOrEqualTo(DAYS);
    assertThat(size.sentTo(Output.SURGES).entries()).isGreaterThanOrEqualTo(DAYS);
  }

  /** The changelog is how Kafka knows what is in a store: the last value of each key. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyEntryOfTheStoreIsCounted(Shape shape) {
    Map<String, byte[]> latest = new HashMap<>();
    long written = 0;
    try (MeasuredStream stream = new MeasuredStream()) {
      history(shape).stream().map(MeasuredStream::message).forEach(stream::send);
      for (KeyValue<byte[], byte[]> record : stream.take(Output.CHANGELOG)) {
        latest.put(new String(record.key, UTF_8), record.value);
        written++;
      }
    }
    latest.values().removeIf(value -> value == null);
    long bytes =
        latest.entrySet().stream()
            .mapToLong(entry -> entry.getKey().getBytes(UTF_8).length + entry.getValue().length)
            .sum();
    StateSize size = StateSize.of(history(shape));
    assertThat(size.total()).isEqualTo(new Volume(latest.size(), bytes));
    assertThat(size.sentTo(Output.CHANGELOG).entries()).isEqualTo(written);
  }

  @Test
  void aRejectedReportIsNoMeasurement() {
    try (MeasuredStream stream = new MeasuredStream()) {
      stream.send(new TestRecord<>("PL-UA".getBytes(UTF_8), "{}".getBytes(UTF_8), Instant.EPOCH));
      assertThatThrownBy(stream::drain)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("rejected");
    }
  }

  @Test
  void aStoreThatIsRestoredHoldsWhatTheFirstHeld() {
    List<KeyValue<String, byte[]>> entries;
    try (MeasuredStream first = new MeasuredStream()) {
      history(Shape.DAILY).stream().map(MeasuredStream::message).forEach(first::send);
      entries = first.entries();
    }
    try (MeasuredStream second = new MeasuredStream()) {
      second.restore(entries);
      assertThat(second.take(Output.CHANGELOG)).as("what restoring wrote").isEmpty();
      assertThat(second.entries())
          .extracting(entry -> entry.key)
          .isEqualTo(entries.stream().map(entry -> entry.key).toList());
    }
  }
}
