package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodedTest {

  @Test
  void writesNamesInLowerCase() {
    assertThat(Quantifier.MORE_THAN.code()).isEqualTo("more_than");
    assertThat(Quantifier.of("more_than")).isEqualTo(Quantifier.MORE_THAN);
  }

  @Test
  void writesTheSameInATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Mode.RIVER.code()).isEqualTo("river");
      assertThat(Measure.of("both_directions")).isEqualTo(Measure.BOTH_DIRECTIONS);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesTheChoiceWhenRefusing() {
    assertThatThrownBy(() -> PeriodKind.of("Total"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("period.kind is \"Total\"; write one of total, per_day");
    assertThatThrownBy(() -> CountedAt.of(""))
        .hasMessage("countedAt is \"\"; write one of arrival, departure");
  }
}
