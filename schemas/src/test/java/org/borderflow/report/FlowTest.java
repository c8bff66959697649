package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowTest {

  @Test
  void bothDirectionsMeetAtOneBorder() {
    assertThat(Flow.of("RU", "FI").border()).isEqualTo(Flow.of("FI", "RU").border());
    assertThat(Flow.of("RU", "FI").border()).hasToString("FI-RU");
  }

  @Test
  void takesABlankCrossingPointAsNone() {
    assertThat(at(" \u00a0")).isEqualTo(Flow.of("RU", "FI"));
    assertThat(at(" Vaalimaa\u00a0").crossingPoint()).contains("Vaalimaa");
  }

  @ParameterizedTest
  @CsvSource({
    "RUS,FI,,flow.origin",
    "RU,fi,,flow.destination",
    "RU,RU,,flow.destination",
    "RU,FI,Russian,flow.nationality"
  })
  void refuses(String origin, String destination, String nationality, String field) {
    assertThatThrownBy(
            () ->
                new Flow(
                    origin,
                    destination,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(nationality),
                    Measure.CROSSINGS))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void standsInOrderOfBorderThenFieldsTheEmptyOneFirst() {
    List<String> sorted =
        List.of(
            "FI>RU",
            "RU>FI",
            "RU>FI;nationality=RU",
            "RU>FI;mode=land",
            "RU>FI;crossing_point=Vaalimaa",
            "GE>RU",
            "RU>GE;measure=both_directions",
            "RU>GE");
    assertThat(sorted.stream().map(Flow::parse).sorted().map(Flow::toString)).isEqualTo(sorted);
  }

  private static Flow at(String point) {
    return new Flow(
        "RU", "FI", Optional.of(point), Optional.empty(), Optional.empty(), Measure.CROSSINGS);
  }
}
