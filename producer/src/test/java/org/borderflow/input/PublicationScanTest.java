package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.borderflow.input.PublicationScan.InOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationScanTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));

  @TempDir private Path folder;

  private Optional<InOrder> scan(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return PublicationScan.of(file, published -> true, CLOCK);
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
        .contains(new InOrder(3, noon("2022-09-25"), Instant.parse("2022-09-25T12:00:01Z"), true));
    assertThat(scan()).contains(InOrder.NOTHING);
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
    assertThat(PublicationScan.of(file, time -> !time.isBefore(from) && !time.isAfter(to), CLOCK))
        .contains(new InOrder(2, noon("2022-09-25"), noon("2022-09-26"), true));
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
    // A name over two lines is a mistake, which only reading tells.
    assertThat(scan(row.replace("X", "2022-09-25"), row.replace("X", "\"2022-09-26\"")))
        .contains(new InOrder(2, noon("2022-09-25"), noon("2022-09-26"), false));
    assertThat(scan(row.replace("X", "2022-09-26"), row.replace("X", "\"2022-09-25\""))).isEmpty();
  }

  @Test
  void leavesOutRowsThatAreRejectedAnyway() throws IOException {
    String flawed = CsvText.row("published_on", "2022-09-27", "url", "\"not closed");
    assertThat(scan(on("2022-09-25"), flawed, on("2022-09-26")))
        .contains(new InOrder(2, noon("2022-09-25"), noon("2022-09-26"), true));
  }

  @Test
  void looksIntoCompressedFiles() throws IOException {
    byte[] csv = CsvText.file(on("2022-09-25"), on("2022-09-26")).getBytes(UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(csv);
    }
    byte[] bytes = zipped.toByteArray();
    InOrder both = new InOrder(2, noon("2022-09-25"), noon("2022-09-26"), true);
    assertThat(scan("a.csv.gz", bytes)).contains(both);
    assertThat(scan("a.csv", bytes)).contains(both);
    assertThat(scan("a.csv.gz", Arrays.copyOf(bytes, bytes.length - 9))).as("broken off").isEmpty();
  }

  private Optional<InOrder> lines(String... lines) throws IOException {
    return scan("a.jsonl", (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  private static String json(String published) {
    return """
        {"flow":{"origin":"RU","destination":"FI","measure":"crossings"},\
        "figure":{"low":1,"high":1,"quantifier":"exact"},\
        "period":{"start":"2022-09-24","end":"2022-09-24","kind":"total"},\
        "source":{"publisher":"Yle"},"publishedAt":%s}"""
        .formatted(published);
  }

  @Test
  void looksIntoJsonLines() throws IOException {
    String early = json("\"2022-09-25T12:00:00Z\"");
    String late = json("\"2022-09-26T12:00:00Z\"");
    assertThat(lines(early, "", late))
        .contains(new InOrder(2, noon("2022-09-25"), noon("2022-09-26"), true));
    assertThat(lines(late, early)).isEmpty();
    assertThat(lines(early, json("null"))).isEmpty();
    assertThat(lines(early, json("\"2022-09-26T12:00:00.5Z\""))).isEmpty();
    assertThat(lines(early, "{\"flow\":{\"publishedAt\":\"2022-09-26T12:00:00Z\"}}")).isEmpty();
    assertThat(lines(early, "[]")).isEmpty();
    assertThat(lines(early, "{\"flow\":")).isEmpty();
  }

  /** One in the future is rejected when it is read, as one without a number is. */
  @ParameterizedTest
  @CsvSource({"2022-09-25, 8, true", "2022-09-25, many, false", "2099-09-25, 8, false"})
  void saysWhetherTheRowsAtTheEndsAreGood(String published, String low, boolean good)
      throws IOException {
    String row =
        CsvText.row("published_on", published, "low", low, "high", "9", "quantifier", "range");
    String first =
        CsvText.row(
            "published_on", "2022-09-24", "period_start", "2022-09-24", "period_end", "2022-09-24");
    assertThat(scan(first, row))
        .contains(new InOrder(2, noon("2022-09-24"), noon(published), good));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoFilesAreGoodWhereBothAre(boolean good) {
    InOrder one = new InOrder(2, noon("2022-09-24"), noon("2022-09-26"), true);
    InOrder other = new InOrder(3, noon("2022-09-25"), noon("2022-09-28"), good);
    assertThat(one.and(other))
        .isEqualTo(other.and(one))
        .isEqualTo(new InOrder(5, noon("2022-09-24"), noon("2022-09-28"), good));
    assertThat(InOrder.NOTHING.and(other)).isEqualTo(other);
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    byte[] csv = CsvText.file(on("2022-09-25")).getBytes(UTF_8);
    assertThat(scan("a.csv", csv)).as("for comparison").isPresent();
    assertThat(scan("a.txt", csv)).isEmpty();
    assertThat(scan("a.csv", "x;y\n".getBytes(UTF_8))).isEmpty();
    assertThat(scan("a.csv", new byte[0])).isEmpty();
    assertThat(scan("a.csv", Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 100))).isEmpty();
    assertThat(PublicationScan.of(folder, published -> true, CLOCK)).isEmpty();
    assertThat(PublicationScan.of(folder.resolve("none.csv"), published -> true, CLOCK)).isEmpty();
  }

  @Test
  void leavesVeryManyOfOneInstantToBeSortedOnDisk() throws IOException {
    int most = PublicationScan.MOST_OF_ONE_INSTANT;
    String[] rows = Collections.nCopies(most + 1, on("2022-09-25")).toArray(String[]::new);
    assertThat(scan(Arrays.copyOf(rows, most)))
        .contains(new InOrder(most, noon("2022-09-25"), noon("2022-09-25"), true));
    assertThat(scan(rows)).isEmpty();
  }
}
