package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final Names NAMES =
      new Names(
          Map.of("Interior  Minister", new Names.Known("Ministry", 4)),
          Map.of("AFP", "AFP", "dpa-AFX", "dpa"));

  @ParameterizedTest
  @CsvSource({
    "Arab News (AFP), AFP",
    "n-tv (afp), AFP",
    "onvista (dpa-AFX), dpa",
    "TheJournal.ie (AFP/RIA), AFP",
    "Novini.bg (BTA / AFP), AFP",
    "Yle News (proxy copy), Yle News (proxy copy)",
    "Yle, Yle",
    "AFP (, AFP (",
    "(), ()"
  })
  void copiesOfOneAgencysTextAreOneVoice(String publisher, String voice) {
    assertThat(NAMES.voice(publisher)).isEqualTo(voice);
  }

  @Test
  void anAuthorityIsOneHoweverItIsWritten() {
    assertThat(NAMES.authority(by("interior minister")))
        .isEqualTo(new Authority("Ministry", true, 4));
    assertThat(NAMES.authority(by("Ambassador"))).isEqualTo(new Authority("Ambassador", true, 3));
  }

  @Test
  void withoutAnAuthorityThePublishersVoiceAnswers() {
    assertThat(NAMES.authority(Source.of("Arab News (AFP)")))
        .isEqualTo(new Authority("AFP", false, 1));
  }

  private static Source by(String authority) {
    return new Source("Yle", Optional.of(authority), Optional.empty());
  }
}
