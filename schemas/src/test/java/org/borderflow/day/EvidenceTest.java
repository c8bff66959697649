package org.borderflow.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef";
  private static final String LATER = "1123456789abcdef0123456789abcdef";
  private static final Instant NOON = Instant.parse("2022-09-25T12:00:00Z");

  @Test
  void comesByPartThenPublicationThenIdentityThenContent() {
    Evidence first = made("z", HASH, Part.USED, NOON);
    Evidence second = made("a", HASH, Part.USED, NOON.plusMillis(1));
    Evidence third = made("b", HASH, Part.USED, NOON.plusMillis(1));
    Evidence fourth = made("b", LATER, Part.USED, NOON.plusMillis(1));
    Evidence fifth = made("a", HASH, Part.AGREES, NOON.minusSeconds(1));
    assertThat(Stream.of(fifth, fourth, third, second, first).sorted())
        .containsExactly(first, second, third, fourth, fifth);
  }

  @ParameterizedTest
  @CsvSource({
    "'',0123456789abcdef0123456789abcdef,Echo,5,evidence.reportId",
    "a b,0123456789abcdef0123456789abcdef,Echo,5,evidence.reportId",
    "a,0123456789ABCDEF0123456789abcdef,Echo,5,evidence.contentHash",
    "a,0123456789abcdef,Echo,5,evidence.contentHash",
    "a,0123456789abcdef0123456789abcdef,' ',5,evidence.publisher",
    "a,0123456789abcdef0123456789abcdef,Echo,' ',evidence.says",
    "a,0123456789abcdef0123456789abcdef,Echo,'a\nb',evidence.says",
  })
  void refusesEvidence(String id, String hash, String publisher, String says, String field) {
    assertThatThrownBy(
            () ->
                new Evidence(
                    id, hash, Part.USED, publisher, Optional.empty(), says, Optional.empty(), NOON))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void takesWordsOf300Characters() {
    assertThat(saying("x".repeat(300), Optional.empty()).says()).hasSize(300);
    assertThatThrownBy(() -> saying("x".repeat(301), Optional.empty()))
        .hasMessage("evidence.says has 301 characters; write at most 300");
  }

  @Test
  void takesBlankTextsAsNoneAndKeepsMilliseconds() {
    Evidence blank =
        new Evidence(
            "a",
            HASH,
            Part.USED,
            "Echo",
            Optional.of(" "),
            "5",
            Optional.of(" "),
            NOON.plusNanos(1));
    assertThat(blank).isEqualTo(made("a", HASH, Part.USED, NOON));
  }

  @Test
  void refusesAddressesThatAreNone() {
    assertThatThrownBy(() -> saying("5", Optional.of("example.org")))
        .hasMessageStartingWith("evidence.url is \"example.org\"; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "2200-01-01T00:00:00Z"})
  void refusesTimesThatNoReportHas(String time) {
    assertThatThrownBy(() -> made("a", HASH, Part.USED, Instant.parse(time)))
        .hasMessageStartingWith("evidence.publishedAt is " + time + "; ");
  }

  static Evidence evidence(String id, Part part) {
    return made(id, HASH, part, NOON);
  }

  private static Evidence saying(String says, Optional<String> url) {
    return new Evidence("a", HASH, Part.USED, "Echo", Optional.empty(), says, url, NOON);
  }

  private static Evidence made(String id, String hash, Part part, Instant publishedAt) {
    return new Evidence(
        id, hash, part, "Echo", Optional.empty(), "5", Optional.empty(), publishedAt);
  }
}
