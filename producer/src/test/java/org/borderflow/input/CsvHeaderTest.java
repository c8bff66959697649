package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvHeaderTest {
  private static void refuses(String header, String line) {
    assertThatThrownBy(() -> Reading.of("a.csv", header + "\n" + CsvText.row()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(line);
  }

  @Test
  void namesEveryMissingColumn() {
    refuses(
        CsvText.HEADER.replace(",low", "").replace(",kind", ""),
        "a.csv:1:1: the header lacks low, kind; "
            + "add it, with empty fields where a report has nothing");
  }

  @Test
  void namesAColumnThatStandsTwice() {
    refuses(CsvText.HEADER + ",low", "a.csv:1:18: the header has the column low twice; remove one");
  }

  @Test
  void knowsOtherDelimiters() {
    refuses(
        CsvText.HEADER.replace(',', ';'),
        "a.csv:1:1: the header is separated by ';'; save the file with commas");
    refuses(
        CsvText.HEADER.replace(',', '\t'),
        "a.csv:1:1: the header is separated by tabs; save the file with commas");
  }

  @Test
  void warnsOnceOfUnknownColumnsAndDoesNotReadThem() {
    String row = CsvText.row() + ",\u0000,";
    String text = CsvText.HEADER + ",note,\u001b[31m\n" + row + "\n" + row + "\n";
    Reading reading = Reading.of("a.csv", text);
    assertThat(reading.good()).hasSize(2);
    assertThat(reading.warnings)
        .containsExactly("a.csv: warning: unknown column \"note\", \"\ufffd[31m\" is left out");
  }

  @Test
  void saysThatThereIsOnlyAHeader() {
    Reading reading = Reading.of("a.csv", CsvText.HEADER + "\n");
    assertThat(reading.rows).isEmpty();
    assertThat(reading.warnings).containsExactly("a.csv: has a header and no rows: 0 reports");
  }
}
