package org.borderflow.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
  private static final long SEED = Long.getLong("borderflow.seed", 8_301);
  private static final String LETTERS = "'=+-@\t\r\n\uff1d\uff0b\uff0d\uff20a1 \"";

  /** Of the list of OWASP's page on CSV injection. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://example.org\")"
      })
  void whatBeginsAsAFormulaIsMarkedAsText(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    assertThat(SafeCell.read(SafeCell.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "'", "''", "'s-Hertogenbosch", "1=1", "a+b", " =1", "x@y"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
    assertThat(SafeCell.read(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"'=1, ''=1", "''=1, '''=1"})
  void aMarkOfTheTextsOwnIsNotTakenForOurs(String text, String cell) {
    assertThat(SafeCell.of(text)).isEqualTo(cell);
    assertThat(SafeCell.read(cell)).isEqualTo(text);
  }

  @Test
  void eachTextHasOneCellAndIsReadBackFromItWithTheSeedOfTheProperty() {
    Random random = new Random(SEED);
    Set<String> texts = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(6);
      for (int at = 0; at < length; at++) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String cell = SafeCell.of(text.toString());
      assertThat(SafeCell.read(cell)).as("seed %d: %s", SEED, text).isEqualTo(text.toString());
      assertThat("=+-@\t\r\n").doesNotContain(cell.isEmpty() ? "none" : cell.substring(0, 1));
      texts.add(text.toString());
      cells.add(cell);
    }
    assertThat(cells).hasSameSizeAs(texts);
  }
}
