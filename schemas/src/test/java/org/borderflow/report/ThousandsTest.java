package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThousandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "7|7",
        "999|999",
        "1000|1,000",
        "8572|8,572",
        "100000|100,000",
        "1234567|1,234,567",
        "-1|-1",
        "-999|-999",
        "-1000|-1,000",
        "-123456|-123,456",
        "9223372036854775807|9,223,372,036,854,775,807",
        "-9223372036854775808|-9,223,372,036,854,775,808"
      })
  void everyThreeDigitsAreSetApart(long number, String text) {
    assertThat(Thousands.of(number)).isEqualTo(text);
  }
}
