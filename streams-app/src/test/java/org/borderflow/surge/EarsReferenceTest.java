package org.borderflow.surge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Bounds and alarms of R's package surveillance 1.20.3: earsC, methods C1 and C2 with alpha 0.001,
 * C3 with alpha 0.025, minSigma 0.
 */
class EarsReferenceTest {
  /** qnorm(0.999) */
  private static final double Z = 3.090232306167813;

  /** qnorm(0.975) */
  private static final double Z3 = 1.959963984540054;

  private final List<String[]> rows = reference();

  @Test
  void c1HasItsBoundsAndAlarms() {
    compare(4, i -> Ears.upperBound(people(i - 7, i - 1), Z));
  }

  @Test
  void c2HasItsBoundsAndAlarms() {
    compare(6, i -> Ears.upperBound(people(i - 9, i - 3), Z));
  }

  @Test
  void c3HasItsBoundsAndAlarms() {
    compare(
        8,
        i ->
            EarsC3.upperBound(
                number(i),
                Sample.of(people(i - 9, i - 3)).deviation(),
                beyond(i - 1) + beyond(i - 2),
                Z3));
  }

  /** By how much C2 goes beyond one deviation; equal numbers have none to go beyond. */
  private double beyond(int i) {
    Sample sample = Sample.of(people(i - 9, i - 3));
    return sample.deviation() == 0 ? 0 : Math.max(0, Ears.deviations(number(i), sample) - 1);
  }

  private interface Bound {
    double of(int row);
  }

  private void compare(int column, Bound bound) {
    int compared = 0;
    int alarms = 0;
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (row[column].equals("NA")) {
        continue;
      }
      double ours = bound.of(i);
      assertThat(ours).as(row[2]).isCloseTo(Double.parseDouble(row[column]), within(0.001));
      boolean alarm = number(i) > ours;
      assertThat(alarm).as(row[0] + row[2]).isEqualTo(row[column + 1].equals("1"));
      compared++;
      alarms += alarm ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(700);
    assertThat(alarms).isPositive();
  }

  private double number(int row) {
    return Double.parseDouble(rows.get(row)[3]);
  }

  private double[] people(int first, int last) {
    double[] people = new double[last - first + 1];
    Arrays.setAll(people, i -> number(first + i));
    return people;
  }

  private static List<String[]> reference() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    EarsReferenceTest.class.getResourceAsStream("ears-reference.csv")),
                UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
