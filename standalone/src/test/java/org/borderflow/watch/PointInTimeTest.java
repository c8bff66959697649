package org.borderflow.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.borderflow.connection.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointInTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2022-09-21, 2022-09-21T00:00:00Z",
    "2022-09-21T12:00:00Z, 2022-09-21T12:00:00Z",
    "2022-09-21T12:00:00+03:00, 2022-09-21T09:00:00Z",
    // Kafka refuses to be asked for a time before 1970, and its milliseconds end in some year.
    "1965-09-21, 1970-01-01T00:00:00Z",
    "-999999999-01-01, 1970-01-01T00:00:00Z",
    "+999999999-12-31, 9999-12-31T23:59:59Z"
  })
  void isReadAsATimeThatKafkaKnows(String text, Instant time) {
    assertThat(PointInTime.parse(text)).isEqualTo(time);
  }

  @Test
  void whatIsNoTimeIsToldInALine() {
    assertThatThrownBy(() -> PointInTime.parse("21.9.2022"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("watch: --since is \"21.9.2022\"; write 2022-09-21, or 2022-09-21T12:00:00Z");
  }
}
