package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationMarkTest {
  @Test
  void findsItAtTheTopLevel() {
    assertThat(
            PublicationMark.in(
                "{\"a\":{\"publishedAt\":\"2020-01-01T00:00:00Z\"},\"publishedAt\":\"2022-09-25T12:00:00Z\"}"
                    .getBytes(UTF_8)))
        .contains(Instant.parse("2022-09-25T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{",
        "{}",
        "{\"a\":{\"publishedAt\":\"2022-09-25T12:00:00Z\"}}",
        "{\"publishedAt\":null}",
        "{\"publishedAt\":20220925}",
        "{\"publishedAt\":\"2022-09-25\"}",
        "{\"publishedAt\":\"2022-09-31T12:00:00Z\"}",
        "{\"a\":,\"publishedAt\":\"2022-09-25T12:00:00Z\"}"
      })
  void leavesOpenWhatItCannotTell(String document) {
    assertThat(PublicationMark.in(document.getBytes(UTF_8))).isEmpty();
  }
}
