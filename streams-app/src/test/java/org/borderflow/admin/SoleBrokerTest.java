package org.borderflow.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The newest metadata versions, from the {@code MetadataVersion} of each release: 29 in Kafka
 * 4.2.1, 30 in 4.3.0 and 4.3.1, 33 in 4.4.0.
 */
class SoleBrokerTest {
  @ParameterizedTest(name = "{0} brokers, metadata version {1}: {2}")
  @CsvSource({
    "1, 29, false",
    "1, 30, true",
    "1, 33, true",
    "1, 34, false",
    "2, 30, false",
    "3, 33, false",
    "0, 30, false"
  })
  void onlyASoleBrokerOfTheseReleasesLoses(int brokers, int newest, boolean loses) {
    assertThat(SoleBroker.loses(brokers, newest)).isEqualTo(loses);
  }
}
