package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.borderflow.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of events of every kind, against what Jackson makes of the same records by itself. */
class WrittenByHandTest {
  private static final int EVENTS = 500;
  private static final int CHARACTERS = 0x900;

  private static final JsonMapper BY_THE_RECORDS =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .changeDefaultVisibility(
              all -> all.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void isWhatTheRecordsSay(long seed) {
    RandomEvents events = new RandomEvents(seed);
    for (int i = 0; i < EVENTS; i++) {
      Report report = events.report();
      assertThat(same(seed, EventCodec.REPORT, report)).isEqualTo(report);
      assertThat(EventCodec.REPORT_EVENT.write(report)).isEqualTo(EventCodec.REPORT.write(report));
      same(seed, EventCodec.DAY_ESTIMATE, events.day());
      same(seed, EventCodec.SURGE_ASSESSMENT, events.surge());
      same(seed, EventCodec.EPISODE, events.episode());
    }
  }

  /** The event as it is read back. */
  private static <T> T same(long seed, EventCodec<T> codec, T event) {
    byte[] written = codec.write(event);
    assertThat(new String(written, UTF_8))
        .as("seed %d", seed)
        .isEqualTo(BY_THE_RECORDS.writeValueAsString(event));
    T read = codec.read(written);
    assertThat(read).as("seed %d", seed).isEqualTo(event);
    return read;
  }

  /** Those that no record holds among them; only lone surrogates cannot be written at all. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void everyTextIsWhatJacksonWrites(long seed) {
    RandomEvents texts = new RandomEvents(seed);
    for (int c = 0; c < CHARACTERS; c++) {
      String text = texts.text(20) + Character.toString(c) + texts.text(20);
      assertThat(new String(new JsonBytes(1).text(text).toByteArray(), UTF_8))
          .as("seed %d, U+%04X", seed, c)
          .isEqualTo(BY_THE_RECORDS.writeValueAsString(text));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void everyNumberIsWhatJacksonWrites(long seed) {
    RandomEvents numbers = new RandomEvents(seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < EVENTS; i++) {
      long whole = random.nextLong() >> random.nextInt(Long.SIZE);
      assertThat(new String(new JsonBytes(1).number(whole).toByteArray(), UTF_8))
          .as("seed %d", seed)
          .isEqualTo(BY_THE_RECORDS.writeValueAsString(whole));
      double real = numbers.real();
      assertThat(new String(new JsonBytes(1).real(real).toByteArray(), UTF_8))
          .as("seed %d", seed)
          .isEqualTo(BY_THE_RECORDS.writeValueAsString(real));
    }
    for (long whole : new long[] {0, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE, -1}) {
      assertThat(new String(new JsonBytes(1).number(whole).toByteArray(), UTF_8))
          .isEqualTo(Long.toString(whole));
    }
  }

  /** Those that no record holds among them. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void everyDayAndTimeIsWhatJacksonWrites(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < EVENTS; i++) {
      LocalDate day = LocalDate.ofEpochDay(random.nextLong(-1_000_000, 5_000_000));
      assertThat(new String(new JsonBytes(1).day(day).toByteArray(), UTF_8))
          .as("seed %d", seed)
          .isEqualTo(BY_THE_RECORDS.writeValueAsString(day));
      long second = random.nextLong(-90_000_000_000L, 400_000_000_000L);
      int digits = random.nextInt(10);
      Instant time =
          Instant.ofEpochSecond(
              second,
              random.nextInt(1_000_000_000)
                  / (long) Math.pow(10, digits)
                  * (long) Math.pow(10, digits));
      assertThat(new String(new JsonBytes(1).time(time).toByteArray(), UTF_8))
          .as("seed %d", seed)
          .isEqualTo(BY_THE_RECORDS.writeValueAsString(time));
    }
  }
}
