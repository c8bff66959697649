package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTest {

  @Test
  void isTheSameFromBothSides() {
    assertThat(Border.between("RU", "FI")).isEqualTo(new Border("FI", "RU"));
    assertThat(Border.between("FI", "RU")).isEqualTo(new Border("FI", "RU"));
  }

  @Test
  void readsWhatItWrites() {
    assertThat(Border.parse("EU-ZZ")).hasToString("EU-ZZ");
  }

  @Test
  void standsInOrderOfItsText() {
    assertThat(Border.parse("FI-RU")).isLessThan(Border.parse("GE-RU"));
    assertThat(Border.parse("GE-RU")).isLessThan(Border.parse("GE-TR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RU-FI", "FI-FI", "FI>RU", "FI-RUS", "fi-ru", "FI-XX", "FIRU-"})
  void refuses(String text) {
    assertThatThrownBy(() -> Border.parse(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("border"));
  }
}
