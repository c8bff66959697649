package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetractionTest {
  private static final Border BORDER = Border.parse("FI-RU");
  private static final Instant NOON = Instant.parse("2022-09-26T12:00:00Z");

  @Test
  void takesIdentitiesOfUpTo128PlainCharacters() {
    assertThat(retraction("Az09._:-", "x".repeat(128), NOON).retracts()).hasSize(128);
    assertThat(retraction("x".repeat(128), "Az09._:-", NOON).reportId()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "ідентичність", "a\n", "a\u0000"})
  void refusesOtherIdentities(String id) {
    refuses("reportId", id, "a", NOON);
    refuses("retracts", "a", id, NOON);
  }

  @Test
  void refusesIdentitiesOf129Characters() {
    refuses("reportId", "x".repeat(129), "a", NOON);
    refuses("retracts", "a", "x".repeat(129), NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "2200-01-01T00:00:00Z"})
  void refusesTimesThatKafkaOrPeopleDoNotKnow(String time) {
    refuses("publishedAt", "a", "b", Instant.parse(time));
  }

  @Test
  void keepsItsTimeToTheMillisecond() {
    assertThat(retraction("a", "b", NOON.plusNanos(999_999)).publishedAt()).isEqualTo(NOON);
  }

  @Test
  void liesWithItsReportsWhicheverWayTheyCross() {
    ReportEvent retraction = retraction("a", "b", NOON);
    ReportEvent report =
        Report.of(
            Flow.of("RU", "FI"),
            Optional.empty(),
            Figure.exact(8572),
            Period.ofDay(LocalDate.parse("2022-09-24")),
            Source.of("Echo"),
            NOON);
    assertThat(report.border()).isEqualTo(retraction.border());
  }

  @Test
  void aDraftWithoutIdentityGetsTheUsualOne() {
    Retraction retraction = draft(Optional.empty(), "b").toRetraction();
    assertThat(retraction.reportId()).isEqualTo(retraction.contentHash());
    assertThat(draft(Optional.of(" "), " b ").toEvent()).isEqualTo(retraction);
  }

  @Test
  void aDraftKeepsItsOwnIdentity() {
    assertThat(draft(Optional.of(" mine "), "b").toRetraction())
        .isEqualTo(retraction("mine", "b", NOON));
  }

  private static void refuses(String field, String id, String retracts, Instant time) {
    assertThatThrownBy(() -> retraction(id, retracts, time))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static Retraction retraction(String id, String retracts, Instant time) {
    return new Retraction(id, BORDER, retracts, Source.of("Echo"), time);
  }

  private static RetractionDraft draft(Optional<String> id, String retracts) {
    return new RetractionDraft(id, BORDER, retracts, Source.of("Echo"), NOON);
  }
}
