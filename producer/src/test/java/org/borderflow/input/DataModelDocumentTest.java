package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.junit.jupiter.api.Test;

/** What docs/data-model.md says of CSV is read from it. */
class DataModelDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "data-model.md");

  @Test
  void itsExampleIsAReportAndItsRetraction() throws IOException {
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf("```csv\n") + "```csv\n".length();
    Reading reading =
        Reading.of("a.csv", document.substring(start, document.indexOf("```", start)));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings).isEmpty();
    assertThat(reading.good())
        .extracting(Row.Good::event)
        .hasExactlyElementsOfTypes(Report.class, Retraction.class);
    Retraction retraction = (Retraction) reading.good().get(1).event();
    assertThat(retraction.retracts()).isEqualTo(reading.good().get(0).event().reportId());
    assertThat(retraction.border()).isEqualTo(reading.good().get(0).event().border());
  }

  @Test
  void itsTableListsEveryColumn() throws IOException {
    List<String> listed =
        Files.readAllLines(DOCUMENT).stream()
            .dropWhile(line -> !line.startsWith("| column | field |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("| "))
            .map(line -> line.split(" \\| ", -1)[0])
            .flatMap(cell -> Pattern.compile("`([a-z_]+)`").matcher(cell).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Column.values()).map(Column::header).toList());
  }
}
