package org.borderflow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaVersionTest {

  @Test
  void comparesMinorVersionsAsNumbers() {
    SchemaVersion known = new SchemaVersion(1, 9);
    assertThat(new SchemaVersion(1, 10).isNewerMinorThan(known)).isTrue();
    assertThat(new SchemaVersion(1, 9).isNewerMinorThan(known)).isFalse();
    assertThat(new SchemaVersion(1, 8).isNewerMinorThan(known)).isFalse();
    assertThat(new SchemaVersion(2, 10).isNewerMinorThan(known)).isFalse();
  }

  @Test
  void readsWhatItWrites() {
    assertThat(SchemaVersion.parse("1.10")).contains(new SchemaVersion(1, 10));
    assertThat(new SchemaVersion(1, 10)).hasToString("1.10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1.", "0.1", "1.00", "01.0", "1.0.0", "v1.0", "1.1234567", "1.-1", "١.٠"})
  void knowsNoOtherForm(String text) {
    assertThat(SchemaVersion.parse(text)).isEqualTo(Optional.empty());
  }
}
