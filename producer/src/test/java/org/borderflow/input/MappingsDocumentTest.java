package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.borderflow.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What docs/mappings.md says is tried out. */
class MappingsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "mappings.md");

  @TempDir private Path folder;

  /** The first block behind some words. */
  private static String block(String document, String fence, String behind) {
    int start = document.indexOf(fence + "\n", document.indexOf(behind)) + fence.length() + 1;
    return document.substring(start, document.indexOf("```", start));
  }

  @Test
  void itsExampleGivesThreeReports() throws IOException {
    String document = Files.readString(DOCUMENT);
    Path mapping =
        Files.writeString(
            folder.resolve("own.yaml"), block(document, "```yaml", "This makes four figures"));
    Reading reading =
        Reading.mapped(
            Mappings.open(mapping.toString()),
            "a.csv",
            block(document, "```", "with a title above").getBytes(Charset.forName("windows-1252")));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.asOurs())
        .containsExactly(
            "UA,PL,Medyka,land,,crossings,arrival,1234,1234,exact,2022-10-03,2022-10-03,total,"
                + "Border guard,,2022-10-04T12:00:00Z,",
            "PL,UA,Medyka,land,,crossings,departure,987,987,exact,2022-10-03,2022-10-03,total,"
                + "Border guard,,2022-10-04T12:00:00Z,",
            "PL,UA,Medyka,land,,crossings,departure,1002,1002,exact,2022-10-04,2022-10-04,total,"
                + "Border guard,,2022-10-05T12:00:00Z,");
    assertThat(reading.warnings)
        .containsExactly(block(document, "```", "It says what it leaves out").strip());
  }

  @Test
  void itNamesEveryKeyOfTheForm() throws IOException {
    String document = Files.readString(DOCUMENT);
    JsonMapper.builder()
        .build()
        .readTree(Mappings.schema())
        .findValues("properties")
        .forEach(
            properties ->
                properties.propertyNames().forEach(name -> assertThat(document).contains(name)));
    assertThat(Mappings.SHIPPED).allSatisfy(name -> assertThat(document).contains("| `" + name));
  }
}
