package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void composes() {
    assertThat(Text.name("x", "Straz\u0307")).isEqualTo("Stra\u017c");
  }

  @Test
  void keepsJoinersThatScriptsNeed() {
    assertThat(Text.name("x", "می\u200cخواهم")).isEqualTo("می\u200cخواهم");
  }

  @Test
  void quotesOnOneLineAndShortly() {
    assertThat(Text.quote("a\nb\u202ec\ud800")).isEqualTo("\"a\\u000ab\\u202ec\\ud800\"");
    assertThat(Text.quote("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "…\"");
  }

  /** Nothing in it moves a terminal's cursor or turns the text around; offsets stay right. */
  @Test
  void showsTextsOfOthersOnOneLine() {
    assertThat(Text.shown("a\nb\tc\u00a0d")).isEqualTo("a b c d");
    assertThat(Text.shown("\u001b[2J\u202eb\ud800")).isEqualTo("\ufffd[2J\ufffdb\ufffd");
    assertThat(Text.shown("🚗 Шегині")).isEqualTo("🚗 Шегині");
  }

  @Test
  void quotesTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Text.quote("\t")).isEqualTo("\"\\u0009\"");
    } finally {
      Locale.setDefault(before);
    }
  }
}
