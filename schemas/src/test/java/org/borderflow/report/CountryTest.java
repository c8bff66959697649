package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

  @ParameterizedTest
  @ValueSource(strings = {"FI", "TR", "IT", "EU", "ZZ", "SS"})
  void takes(String code) {
    assertThat(Country.require("flow.origin", code)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "F", "FIN", "fi", "Fİ", "XX", "SU", "UK", " FI"})
  void refuses(String code) {
    assertThatThrownBy(() -> Country.require("flow.origin", code))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("flow.origin is \"" + code + "\", which is no country code; ");
  }
}
