package org.borderflow.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private static final int MANY = 100_000;

  /**
   * SplitMix64 from 1234567 gives 6457827717110365317, 3203168211198807973, 9817491932198370423
   * (rosettacode.org, Pseudo-random numbers/Splitmix64); their upper 53 bits by 2^53.
   */
  @Test
  void drawsFromSplitMix64() {
    Chance chance = Chance.of(1_234_567);
    assertThat(chance.unit()).isEqualTo((double) (6457827717110365317L >>> 11) / (1L << 53));
    assertThat(chance.unit()).isEqualTo((double) (3203168211198807973L >>> 11) / (1L << 53));
    assertThat(chance.unit())
        .isEqualTo((double) (Long.parseUnsignedLong("9817491932198370423") >>> 11) / (1L << 53));
  }

  /** Mean 0 and variance 1; of 100,000 the standard errors are 0.003 and 0.0045. */
  @Test
  void drawsNormalNumbersFromSeed5() {
    Chance chance = Chance.of(5);
    double[] drawn = DoubleStream.generate(chance::normal).limit(MANY).toArray();
    assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.015));
    assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
        .isCloseTo(1, within(0.025));
  }

  /** The mean of 100,000 has a standard error of 20 / √100,000 = 0.06. */
  @Test
  void waitsForTheMeanFromSeed5() {
    Chance chance = Chance.of(5);
    assertThat(DoubleStream.generate(() -> chance.waiting(20)).limit(MANY).average().orElseThrow())
        .isCloseTo(20, within(0.3));
  }

  @Test
  void whatIsSplitOffGoesItsOwnWay() {
    Chance one = Chance.of(9);
    Chance other = Chance.of(9);
    Chance ofOne = one.split();
    Chance ofOther = other.split();
    ofOne.unit();
    ofOne.normal();
    ofOther.unit();
    assertThat(one.unit()).isEqualTo(other.unit());
  }
}
