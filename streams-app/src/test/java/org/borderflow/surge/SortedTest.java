package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of numbers, equal ones among them, against Java's stable sort. */
class SortedTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void equalNumbersStayInTheirOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int size = random.nextInt(60);
      double[] numbers = random.ints(size, 0, 12).asDoubleStream().toArray();
      double[] others = random.ints(size, 0, 12).asDoubleStream().toArray();
      Sorted sorted = Sorted.of(numbers);
      isInOrder(sorted, numbers);
      // From another order it comes to the same.
      isInOrder(sorted.with(others), others);
      double asked = random.nextInt(14) - 1;
      assertThat(sorted.below(asked))
          .isEqualTo((int) IntStream.range(0, size).filter(j -> numbers[j] < asked).count());
    }
  }

  private static void isInOrder(Sorted sorted, double[] numbers) {
    int[] order =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> numbers[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(sorted.order()).containsExactly(order);
    assertThat(sorted.numbers())
        .containsExactly(IntStream.of(order).mapToDouble(place -> numbers[place]).toArray());
  }
}
