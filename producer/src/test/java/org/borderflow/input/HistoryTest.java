package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.junit.jupiter.api.Test;

class HistoryTest {
  @Test
  void tellsReportsFromRetractionsAndCountsNeither() {
    String text =
        CsvText.retractable(
            CsvText.retraction(),
            CsvText.row() + ",",
            CsvText.row("low", "x") + ",",
            CsvText.row("origin", "EE") + ",");
    List<String> lines = new ArrayList<>();
    History history =
        History.read(
            List.of("-"),
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            Reading.CLOCK,
            lines::add);
    assertThat(history.reports())
        .extracting(Report::border)
        .extracting(Object::toString)
        .containsExactly("FI-RU", "EE-FI");
    assertThat(history.retractions()).extracting(Retraction::retracts).containsExactly("yle-1");
    assertThat(history.rows()).extracting(row -> row.place().line()).containsExactly(2L, 3L, 5L);
    assertThat(history.rejected()).isEqualTo(1);
    assertThat(lines).singleElement().asString().startsWith("<stdin>:4:8: ");
  }
}
