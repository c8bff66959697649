package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvComparisonTest {
  private static Reading read(String... comparisons) {
    return Reading.of(
        "a.csv",
        CsvText.comparable(
            List.of(comparisons).stream()
                .map(comparison -> CsvText.row() + "," + comparison)
                .toArray(String[]::new)));
  }

  private static Optional<QuotedComparison> only(String comparison) {
    Reading reading = read(comparison);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings).isEmpty();
    return ((Report) reading.good().get(0).event()).comparison();
  }

  @Test
  void readsAnEarlierFigure() {
    assertThat(only("5286,")).contains(QuotedComparison.with(5_286));
    assertThat(only(" 0 , ")).contains(QuotedComparison.with(0));
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1.5", "2, 2", "0.30, 0.3", "1.33333, 1.333", "0001, 1", "1000, 1000"})
  void readsARatio(String text, double ratio) {
    assertThat(only("," + text)).contains(QuotedComparison.times(ratio));
  }

  /** A report without a comparison is what it is in a file without the columns. */
  @Test
  void takesNone() {
    assertThat(only(",")).isEmpty();
    assertThat(read(",").good().get(0).event())
        .isEqualTo(Reading.csv(CsvText.row()).good().get(0).event());
  }

  @Test
  void takesOneColumnWithoutTheOther() {
    String text = CsvText.HEADER + ",compared_ratio\n" + CsvText.row() + ",1.3\n";
    assertThat(Reading.of("a.csv", text).good())
        .extracting(row -> ((Report) row.event()).comparison())
        .containsExactly(Optional.of(QuotedComparison.times(1.3)));
  }

  /** One line per fault: the two fields, ordinal of the wrong one, what the line says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5286,1.6 | 19 | compared_ratio is filled, and so is compared_to; "
            + "leave one of the two empty",
        "x, | 18 | compared_to is \"x\"; write a whole number in digits only, as 8572",
        "-1, | 18 | compared_to is \"-1\"; write a whole number in digits only, as 8572",
        "1000000000000001, | 18 | compared_to is 1000000000000001; "
            + "write a whole number of people from 0 to 1000000000000000",
        ",0 | 19 | compared_ratio is 0.0; "
            + "write how many times the earlier figure it is, from 0.001 to 1000",
        ",1000.5 | 19 | compared_ratio is 1000.5; "
            + "write how many times the earlier figure it is, from 0.001 to 1000",
      })
  void namesTheFault(String comparison, int ordinal, String line) {
    Reading reading = read(",", comparison, ",2");
    assertThat(reading.problems()).containsExactly("a.csv:3:" + ordinal + ": " + line);
    assertThat(reading.good()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-2", "+2", ".5", "2.", "1e3", "NaN", "30 %", "\"1,5\"", "٢", "twice"})
  void refusesWhatIsNoPlainNumber(String text) {
    assertThat(read("," + text).problems())
        .containsExactly(
            "a.csv:2:19: compared_ratio is \""
                + text.replace("\"", "")
                + "\"; write a number with a point, as 1.5: how many times the earlier figure it is");
  }
}
