package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a report was sent, as its producer says, or someone else. */
class ProcessingTest {
  private static Optional<Instant> ingestedAt(String text) {
    Headers headers = new RecordHeaders();
    headers.add(org.borderflow.topic.Headers.INGESTED_AT, text.getBytes(UTF_8));
    return Processing.ingestedAt(new Record<>("key", "value", 0, headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-09-25T12:00:00Z",
        "2022-09-25T12:00:00.Z",
        "2022-09-25T12:00:00.5Z",
        "2022-09-25T12:00:00.123Z",
        "2022-09-25T12:00:00.000001Z",
        "2022-09-25T12:00:00.123456789Z",
        "2022-09-25T12:00:00.123+02:00",
        "2022-09-25t12:00:00.123z",
        "+12022-09-25T12:00:00.123Z",
      })
  void isReadAsJavaReadsIt(String text) {
    assertThat(ingestedAt(text)).contains(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "Z",
        "now",
        "2022-02-30T12:00:00.123Z",
        "2022-09-25T12:00:00.1234567890Z",
        "2022-09-25T12:00:00.12-Z",
        "2022-09-25T12:00:00.123",
        "2022-09-25T12:61:00.123Z",
      })
  void whatIsNoTimeIsAsIfItWereNotSaid(String text) {
    assertThat(ingestedAt(text)).isEmpty();
  }

  @Test
  void everyTimeIsReadBack() {
    long seed = 20260324;
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      Instant time =
          Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000));
      assertThat(ingestedAt(time.toString())).as("seed %d", seed).contains(time);
    }
  }
}
