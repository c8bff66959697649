package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.borderflow.assessment.SurgeState;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  private static Assessment found(SurgeState state, Side side, double observed, double expected) {
    return new Assessment(
        DAY,
        state,
        side,
        observed,
        Optional.of(new Expected(expected, 2_251.2, 5_305.4)),
        5,
        5,
        5,
        8,
        Optional.empty(),
        "robust");
  }

  @Test
  void sayWhatWasFound() {
    assertThat(Sentences.of(found(SurgeState.CONFIRMED, Side.SURGE, 8_572, 3_456)))
        .isEqualTo(
            "8,572 people, 2.5 times the 3,456 expected (2,251 to 5,305), after 8 figures;"
                + " confirmed surge");
    assertThat(Sentences.of(found(SurgeState.POSSIBLE, Side.DROP, 742, 3_456)))
        .endsWith("; possible drop");
    assertThat(Sentences.of(found(SurgeState.NONE, Side.SURGE, 3_500, 3_456)))
        .endsWith("; nothing unusual");
  }

  @Test
  void roundTenthsAsAFormatterDoes() {
    Random random = new Random(6);
    for (int i = 0; i < 100_000; i++) {
      double hundredths = random.nextInt(100_000) / 100.0;
      double any = Math.exp(30 * random.nextDouble() - 5);
      assertThat(Sentences.tenths(hundredths))
          .isEqualTo(String.format(Locale.ROOT, "%.1f", hundredths));
      assertThat(Sentences.tenths(any)).isEqualTo(String.format(Locale.ROOT, "%.1f", any));
    }
  }

  @Test
  void sayWhenASlowRiseBegan() {
    assertThat(
            Sentences.of(
                found(SurgeState.POSSIBLE, Side.SURGE, 6_912, 3_456).since(DAY.minusDays(9))))
        .isEqualTo(
            "6,912 people, 2.0 times the 3,456 expected (2,251 to 5,305) before it began to change"
                + " on 2022-09-15; possible surge");
  }

  @Test
  void sayThatTheReportItselfIsAllThereIsToCompareWith() {
    Assessment found =
        new Assessment(
            DAY,
            SurgeState.NONE,
            Side.SURGE,
            4_824,
            Optional.of(new Expected(3_133, 1_916.6, 5_121.1)),
            2,
            0.1,
            2,
            0,
            Optional.empty(),
            "robust");
    assertThat(Sentences.of(found))
        .isEqualTo(
            "4,824 people, 1.5 times the 3,133 expected (1,917 to 5,121) from what the report"
                + " itself compares it with; nothing unusual");
  }

  @Test
  void sayThatThereIsNothingToCompareWith() {
    assertThat(Sentences.of(Assessment.withoutBaseline(DAY, 10, 1, "robust")))
        .isEqualTo("10 people; no usable baseline, from 1 figure in the weeks before");
  }
}
