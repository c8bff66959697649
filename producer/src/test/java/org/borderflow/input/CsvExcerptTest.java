package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvExcerptTest {
  private static Reading read(String fields) {
    return Reading.of("a.csv", CsvText.quotable(CsvText.row() + "," + fields));
  }

  @Test
  void readsTheWordsAndThePlaceOfThePhrase() {
    Reading reading = read("\"Es kamen 8.572, sagt man\",9,14");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings).isEmpty();
    assertThat(((Report) reading.good().get(0).event()).excerpt())
        .contains(new Excerpt("Es kamen 8.572, sagt man", 9, 14));
  }

  /** A report without one is what it is in a file without the columns; with one, it is the same. */
  @Test
  void changesNoIdentity() {
    Report without = (Report) Reading.csv(CsvText.row()).good().get(0).event();
    assertThat(read(",,").good().get(0).event()).isEqualTo(without);
    Report quoted = (Report) read("8572 kamen,0,4").good().get(0).event();
    assertThat(quoted.withExcerpt(Optional.empty())).isEqualTo(without);
  }

  /** The three fields, the column of the fault (the file has 17 others before them), the fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",0,4 | 18 | excerpt is empty, and its place is not; write the excerpt, or no place",
        ",,4 | 18 | excerpt is empty, and its place is not; write the excerpt, or no place",
        "8572,,4 | 19 | excerpt_start is \"\"; write a place in the excerpt, 0 to 200",
        "8572,0, | 20 | excerpt_end is \"\"; write a place in the excerpt, 0 to 200",
        "8572,-1,4 | 19 | excerpt_start is \"-1\"; write a place in the excerpt, 0 to 200",
        "8572,0,9999 | 20 | excerpt_end is \"9999\"; write a place in the excerpt, 0 to 200",
        "8572,0,5 | 20 | excerpt_end is 5; write 1 to 4",
      })
  void namesWhatIsWrong(String fields, int column, String line) {
    assertThat(read(fields).problems()).containsExactly("a.csv:2:" + column + ": " + line);
  }
}
