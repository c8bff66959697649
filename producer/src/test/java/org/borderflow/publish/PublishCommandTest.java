package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.borderflow.input.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishCommandTest {
  private static final String BAD = CsvText.row("low", "x");

  @TempDir private Path folder;
  private final FakeKafka kafka = new FakeKafka();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Run publish(Object... args) {
    return publish(kafka, args);
  }

  private static Run publish(FakeKafka to, Object... args) {
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return Run.of(new PublishCommand(to.surroundings()), texts);
  }

  @Test
  void sendsEveryReportAndSumsUp() throws IOException {
    Path one = file("a.csv", CsvText.file(CsvText.row(), CsvText.row("low", "1", "high", "1")));
    Path other = file("b.csv", CsvText.file(CsvText.row("origin", "EE")));
    Run run = publish(one, other);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("published 3 reports from 2 files in 0.0 s (0/s), 0 rejected\n");
    assertThat(kafka.history())
        .extracting(sent -> new String(sent.key(), UTF_8))
        .containsExactly("FI-RU", "FI-RU", "EE-FI");
  }

  @Test
  void sendsRetractionsAmongTheReports() throws IOException {
    Path input = file("a.csv", CsvText.retractable(CsvText.row() + ",", CsvText.retraction()));
    Run run = publish(input);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "published 2 reports (of them 1 retraction) from 1 file in 0.0 s (0/s), 0 rejected\n");
    assertThat(kafka.history())
        .extracting(sent -> new String(sent.key(), UTF_8))
        .containsExactly("FI-RU", "FI-RU");
    Run dry = publish(new FakeKafka(), "--dry-run", input);
    assertThat(dry.err()).startsWith("would publish 2 reports (of them 1 retraction) from 1 file ");
    FakeKafka again = new FakeKafka();
    publish(again, file("a.jsonl", dry.out()));
    assertThat(again.history())
        .extracting(sent -> new String(sent.value(), UTF_8))
        .isEqualTo(kafka.history().stream().map(sent -> new String(sent.value(), UTF_8)).toList());
  }

  @Test
  void doesNotCountRetractionsOfWhichItIsNotKnownThatTheyArrived() throws IOException {
    Path input = file("a.csv", CsvText.retractable(CsvText.row() + ",", CsvText.retraction()));
    assertThat(publish(new FakeKafka(1), input).err())
        .startsWith("published 1 report from 1 file in 0.0 s (0/s), 0 rejected, 1 not ");
  }

  @Test
  void readsStandardInput() {
    Run run =
        Run.of(
            new PublishCommand(
                kafka.surroundings(
                    new ByteArrayInputStream(CsvText.file(CsvText.row()).getBytes(UTF_8)))),
            "-");
    assertThat(run.exitCode()).isZero();
    assertThat(
            new String(kafka.history().get(0).headers().lastHeader("source-file").value(), UTF_8))
        .isEqualTo("<stdin>");
  }

  @Test
  void sendsTheGoodRowsAndEndsWith1ForABadOne() throws IOException {
    Path input = file("a.csv", CsvText.file(CsvText.row(), BAD, CsvText.row()));
    Run run = publish(input);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .containsExactly(
            input + ":3:8: low is \"x\"; write a whole number in digits only, as 8572",
            "published 2 reports from 1 file in 0.0 s (0/s), 1 rejected",
            "rejected rows: 1, allowed by --max-rejects: 0; "
                + "mend them, or keep them apart with --rejects FILE");
    assertThat(kafka.history()).hasSize(2);
  }

  @Test
  void allowsAsManyBadRowsAsItIsTold() throws IOException {
    Path input = file("a.csv", CsvText.file(BAD, BAD, CsvText.row()));
    assertThat(publish(new FakeKafka(), "--max-rejects", 2, input).exitCode()).isZero();
    assertThat(publish(new FakeKafka(), "--max-rejects", 1, input).exitCode()).isEqualTo(1);
  }

  @Test
  void keepsRejectedRowsByteForByteUnderTheirHeader() throws IOException {
    String latin = CsvText.row("authority", "Sécurité");
    Path input = folder.resolve("a.csv");
    Files.write(input, CsvText.file(CsvText.row(), latin, BAD).getBytes(ISO_8859_1));
    Path rejects = folder.resolve("bad.csv");
    assertThat(publish("--rejects", rejects, input).exitCode()).isEqualTo(1);
    assertThat(Files.readAllBytes(rejects))
        .isEqualTo(CsvText.file(latin, BAD).getBytes(ISO_8859_1));
    // Mended, the file can be published as it is.
    Path mended =
        file("mended.csv", Files.readString(rejects, ISO_8859_1).replace(",x,", ",8572,"));
    assertThat(publish(new FakeKafka(), mended).exitCode()).isZero();
  }

  @Test
  void keepsRejectedJsonLines() throws IOException {
    Path input = file("a.jsonl", "{\"flow\":1}\n{}");
    Path rejects = folder.resolve("bad.jsonl");
    Run run = publish("--rejects", rejects, input);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(rejects).hasContent("{\"flow\":1}\n{}\n");
  }

  @Test
  void leavesTheRejectsFileEmptyWhenAllIsGood() throws IOException {
    Path rejects = file("bad.csv", "from an earlier run");
    publish("--rejects", rejects, file("a.csv", CsvText.file(CsvText.row())));
    assertThat(rejects).isEmptyFile();
  }

  @Test
  void refusesRejectsOfTwoFormsBeforeAnythingIsSent() throws IOException {
    Path csv = file("a.csv", CsvText.file(CsvText.row()));
    Path json = file("a.jsonl", "{}\n");
    Run run = publish("--rejects", folder.resolve("bad"), csv, json);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            json
                + ": has another form or header than the inputs before it, so one --rejects file"
                + " cannot hold both; publish it apart\n");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void doesNotOverwriteItsInput() throws IOException {
    Path input = file("a.csv", CsvText.file(CsvText.row()));
    Run run = publish("--rejects", folder.resolve("./a.csv"), input);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("--rejects " + input + " is an input; name another file\n");
    assertThat(input).hasContent(CsvText.file(CsvText.row()));
  }

  @Test
  void endsWith3WhenTheRejectsFileCannotBeWritten() throws IOException {
    Run run = publish("--rejects", folder, file("a.csv", CsvText.file(BAD, CsvText.row())));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("--rejects " + folder + " cannot be written (");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void showsTwentyBadRowsAndCountsTheRest() throws IOException {
    String[] rows = Collections.nCopies(25, BAD).toArray(String[]::new);
    Path rejects = folder.resolve("bad.csv");
    Run run = publish("--rejects", rejects, file("a.csv", CsvText.file(rows)));
    // 20 rows, one line that says so, the summary, the failure.
    assertThat(run.err().lines()).hasSize(23);
    assertThat(run.err())
        .contains("further bad rows are counted, not shown; --rejects FILE keeps them")
        .contains(", 25 rejected");
    assertThat(Files.readString(rejects)).isEqualTo(CsvText.file(rows));
  }

  @Test
  void dryRunPrintsWhatWouldBeSent() throws IOException {
    Run run = publish("--dry-run", file("a.csv", CsvText.file(CsvText.row(), BAD)));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"schemaVersion\":\"1.0\",\"reportId\":\"");
    assertThat(run.err()).contains("would publish 1 report from 1 file");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void whatADryRunPrintsCanBePublished() throws IOException {
    Path csv = file("a.csv", CsvText.file(CsvText.row(), CsvText.row("origin", "EE")));
    publish(csv);
    FakeKafka again = new FakeKafka();
    publish(again, file("a.jsonl", publish("--dry-run", csv).out()));
    assertThat(again.history()).hasSize(2);
    assertThat(again.history().get(0).value()).isEqualTo(kafka.history().get(0).value());
  }

  @Test
  void sumsUpAsJson() throws IOException {
    Path input = file("a.csv", CsvText.file(CsvText.row(), BAD));
    JsonNode summary = JsonMapper.shared().readTree(publish("--summary-json", "-", input).out());
    assertThat(summary)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    "{\"command\":\"publish\",\"dryRun\":false,\"files\":1,\"sent\":1,\"retractions\":0,"
                        + "\"acknowledged\":1,\"rejected\":1,\"seconds\":0.0,\"exitCode\":1}"));
  }

  @Test
  void sendsNothingWhenOneInputIsMissing() throws IOException {
    Path good = file("a.csv", CsvText.file(CsvText.row()));
    Run run = publish(good, folder.resolve("none.csv"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(folder.resolve("none.csv") + ": does not exist; check the name\n");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void aHeaderAloneIsFine() throws IOException {
    Path input = file("a.csv", CsvText.HEADER + "\n");
    Run run = publish(input);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err().lines())
        .containsExactly(
            input + ": has a header and no rows: 0 reports",
            "published 0 reports from 1 file in 0.0 s (0/s), 0 rejected");
  }

  @Test
  void warnsOfUnknownColumnsOnce() throws IOException {
    Path input = file("a.csv", CsvText.HEADER + ",note\n" + CsvText.row() + ",\n");
    assertThat(publish(input).err().lines().filter(line -> line.contains("\"note\""))).hasSize(1);
  }

  @Test
  void saysWhatWasSentWhenAnInputBreaksOff() throws IOException {
    // Enough incompressible rows that some are read before the end of the data is missed.
    Random random = new Random(1);
    String[] rows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> CsvText.row("publisher", Long.toHexString(random.nextLong())))
            .toArray(String[]::new);
    byte[] whole = gzip(CsvText.file(rows));
    Path input = folder.resolve("a.csv.gz");
    Files.write(input, Arrays.copyOf(whole, whole.length - 100));
    Run run = publish(input);
    assertThat(run.exitCode()).isEqualTo(5);
    int sent = kafka.history().size();
    assertThat(sent).isBetween(1, 4_999);
    // The rows are whole: the header is line 1, so the line that breaks off is the one after.
    assertThat(run.err())
        .endsWith(
            input
                + ":"
                + (sent + 2)
                + ": the gzip data breaks off here; fetch or write the file again; the "
                + sent
                + " reports before it were sent and acknowledged\n");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void endsWith5WhenKafkaFailsMidway() throws IOException {
    Path input = file("a.csv", CsvText.file(CsvText.row(), CsvText.row(), CsvText.row()));
    Run run = publish(new FakeKafka(1), input);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err().lines())
        .containsExactly(
            "published 1 report from 1 file in 0.0 s (0/s), 0 rejected, 1 not acknowledged",
            "sending failed (the broker is gone); acknowledged: 1, not acknowledged: 1; go on from "
                + input
                + ":3 (a report sent twice counts once)");
  }

  @Test
  void endsWith5WhenTheLastReportIsNotAcknowledged() throws IOException {
    Path input = file("a.csv", CsvText.file(CsvText.row(), CsvText.row()));
    assertThat(publish(new FakeKafka(1), input).exitCode()).isEqualTo(5);
  }

  @Test
  void refusesAWrongCommandLine() throws IOException {
    Path input = file("a.csv", CsvText.file(CsvText.row()));
    Stream.of(
            publish("--max-rejects", -1, input),
            publish("-", "-"),
            publish("--dry-run", "--summary-json", "-", input),
            publish("--topic-prefix", "a b", input),
            publish())
        .forEach(run -> assertThat(run.exitCode()).isEqualTo(2));
  }

  @Test
  void helpsWithExamples() {
    Run run = publish("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("borderflow publish reports.csv");
  }

  @Test
  void readsFilesOfAnotherFormByAMapping() throws IOException {
    Path input =
        file(
            "hk.csv",
            """
            Date,Control Point,Arrival / Departure,Total
            03-02-2024,Lo Wu,Arrival,1234
            03-02-2024,Lo Wu,Departure,x
            """);
    Path rejects = folder.resolve("rejects.csv");
    Run run = publish("--map", "data.gov.hk-passengers", "--rejects", rejects, input);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            input
                + ":3:4: people is \"x\"; write a number as 8572, or say under numbers how they are"
                + " written\npublished 1 report from 1 file ");
    assertThat(kafka.history())
        .extracting(sent -> new String(sent.key(), UTF_8))
        .containsExactly("CN-HK");
    assertThat(rejects)
        .hasContent("Date,Control Point,Arrival / Departure,Total\n03-02-2024,Lo Wu,Departure,x\n");
  }

  @Test
  void sendsNothingWhenAFileLacksAColumnOfTheMapping() throws IOException {
    Path good = file("good.csv", "Date,Control Point,Arrival / Departure,Total\n");
    Path bad = file("bad.csv", "Date,Control Point,Total\n");
    Run run = publish("--map", "data.gov.hk-passengers", good, bad);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith(bad + ": has no column \"Arrival / Departure\", which data.gov.hk-passengers:")
        .endsWith("; its columns are: \"Date\", \"Control Point\", \"Total\"");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void readsNothingByAMappingThatThereIsNot() throws IOException {
    Run run = publish("--map", "own.yaml", file("a.csv", "a\n"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("own.yaml: is neither a file nor a mapping that comes with ");
  }
}
