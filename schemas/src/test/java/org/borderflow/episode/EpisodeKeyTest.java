package org.borderflow.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeKeyTest {
  private static final LocalDate FIRST = LocalDate.parse("2022-09-21");

  @Test
  void readsWhatItWrites() {
    String text = "RU>FI;crossing_point=a%40b;mode=land@2022-09-21@surge";
    EpisodeKey key = EpisodeKey.parse(text);
    assertThat(key).hasToString(text);
    assertThat(key.flow().crossingPoint()).contains("a@b");
    assertThat(key.first()).isEqualTo(FIRST);
    assertThat(key.kind()).isEqualTo(EpisodeKind.SURGE);
  }

  @Test
  void findsDayAndKindBehindAnyCrossingPoint() {
    Flow flow =
        new Flow(
            "UA",
            "PL",
            Optional.of("@2022-01-01@drop;=%@"),
            Optional.empty(),
            Optional.empty(),
            Measure.CROSSINGS);
    EpisodeKey key = new EpisodeKey(flow, FIRST, EpisodeKind.SURGE);
    assertThat(EpisodeKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void standsInOrderOfFlowThenFirstDayThenKind() {
    Flow finland = Flow.of("RU", "FI");
    List<EpisodeKey> order =
        List.of(
            new EpisodeKey(finland, FIRST, EpisodeKind.SURGE),
            new EpisodeKey(finland, FIRST, EpisodeKind.DROP),
            new EpisodeKey(finland, FIRST.plusDays(1), EpisodeKind.SURGE),
            new EpisodeKey(Flow.of("RU", "GE"), FIRST.minusDays(1), EpisodeKind.SURGE));
    assertThat(order.stream().sorted(java.util.Collections.reverseOrder()).sorted())
        .containsExactlyElementsOf(order);
  }

  @ParameterizedTest
  @CsvSource({
    "'',key has not two @",
    "RU>FI,key has not two @",
    "RU>FI@2022-09-21,key has not two @",
    "RU>FI@surge,key has not two @",
    "RU>FI@@surge,key has no day between its two @",
    "RU>FI@2022-02-29@surge,key has no day between its two @",
    "RU>FI@2022-9-1@surge,key has no day between its two @",
    "RU>FI@+12022-09-24@surge,first is in the year 12022",
    "RU>FI@1899-12-31@drop,first is in the year 1899",
    "RU>FI@2022-09-21@,kind is \"\"",
    "RU>FI@2022-09-21@Surge,kind is \"Surge\"",
    "@2022-09-21@surge,flow is \"\"",
    "RU>RU@2022-09-21@surge,flow.destination is RU",
  })
  void refuses(String text, String line) {
    assertThatThrownBy(() -> EpisodeKey.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(line);
  }
}
