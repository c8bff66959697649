package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.borderflow.input.PublicationScan.InOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationScanTest {
  @TempDir private Path folder;

  private Optional<InOrder> scan(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return PublicationScan.of(file, published -> true);
  }

  private Optional<InOrder> scan(String... rows) throws IOException {
    return scan("a.csv", CsvText.file(rows).getBytes(UTF_8));
  }

  private static String on(String published) {
    return CsvText.row("published_on", published);
  }

  private static Instant noon(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }

  @Test
  void countsWhatStandsInOrder() throws IOException {
    // A day counts as its noon.
    assertThat(scan(on("2022-09-25"), on("2022-09-25T12:00:00Z"), on(" 2022-09-25T12:00:01Z ")))
        .contains(new InOrder(3, Instant.parse("2022-09-25T12:00:01Z")));
    assertThat(scan()).contains(new InOrder(0, Instant.MIN));
  }

  @Test
  void knowsWhatDoesNot() throws IOException {
    assertThat(scan(on("2022-09-25"), on("2022-09-24"))).isEmpty();
    assertThat(scan(on("2022-09-25"), on("2022-09-25T11:59:59Z"))).isEmpty();
  }

  @Test
  void countsOnlyWhatIsWanted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            CsvText.file(on("2022-09-28"), on("2022-09-25"), on("2022-09-26"), on("2022-09-24")));
    Instant from = noon("2022-09-25");
    Instant to = noon("2022-09-27");
    assertThat(PublicationScan.of(file, time -> !time.isBefore(from) && !time.isAfter(to)))
        .contains(new InOrder(2, noon("2022-09-26")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25.9.2022", "2022-09-31", "2022-09-25T12:00:00.5Z", "2022-09-25T12:00Z"})
  void leavesWhatItCannotTellSoon(String published) throws IOException {
    assertThat(scan(on("2022-09-24"), on(published))).isEmpty();
  }

  @Test
  void readsQuotedRowsAndRowsOverSeveralLines() throws IOException {
    String row = CsvText.row("authority", "\"Guard, \"\"FI\"\"\nHelsinki\"", "published_on", "X");
    assertThat(scan(row.replace("X", "2022-09-25"), row.replace("X", "\"2022-09-26\"")))
        .contains(new InOrder(2, noon("2022-09-26")));
    assertThat(scan(row.replace("X", "2022-09-26"), row.replace("X", "\"2022-09-25\""))).isEmpty();
  }

  @Test
  void leavesOutRowsThatAreRejectedAnyway() throws IOException {
    String flawed = CsvText.row("published_on", "2022-09-27", "url", "\"not closed");
    assertThat(scan(on("2022-09-25"), flawed, on("2022-09-26")))
        .contains(new InOrder(2, noon("2022-09-26")));
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    byte[] csv = CsvText.file(on("2022-09-25")).getBytes(UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(csv);
    }
    assertThat(scan("a.csv", csv)).as("for comparison").isPresent();
    assertThat(scan("a.csv.gz", zipped.toByteArray())).isEmpty();
    assertThat(scan("a.csv", zipped.toByteArray())).isEmpty();
    assertThat(scan("a.txt", csv)).isEmpty();
    assertThat(scan("a.csv", "x;y\n".getBytes(UTF_8))).isEmpty();
    assertThat(scan("a.csv", new byte[0])).isEmpty();
    assertThat(scan("a.csv", Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 100))).isEmpty();
    assertThat(PublicationScan.of(folder, published -> true)).isEmpty();
    assertThat(PublicationScan.of(folder.resolve("none.csv"), published -> true)).isEmpty();
  }

  @Test
  void leavesVeryManyOfOneInstantToBeSortedOnDisk() throws IOException {
    int most = PublicationScan.MOST_OF_ONE_INSTANT;
    String[] rows = Collections.nCopies(most + 1, on("2022-09-25")).toArray(String[]::new);
    assertThat(scan(Arrays.copyOf(rows, most))).contains(new InOrder(most, noon("2022-09-25")));
    assertThat(scan(rows)).isEmpty();
  }
}
