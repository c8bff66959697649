package org.borderflow.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.History;
import org.borderflow.input.ReportFiles;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of what is found; how it is found is the extractor's own matter. */
class ExtractCommandTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of("");

  private static Commands run(String stdin, String... args) {
    return Commands.run(
        new ExtractCommand(new ByteArrayInputStream(stdin.getBytes(UTF_8)), FakeExtractor::new),
        args);
  }

  private static List<Report> reports(String name, String text) {
    return History.read(
            new ReportFiles(CLOCK, line -> {})
                .open(name, new ByteArrayInputStream(text.getBytes(UTF_8))),
            line -> {
              throw new AssertionError(line);
            })
        .reports();
  }

  /** Published on 25 September: 8572 came on the 24th; 30 buses are none. */
  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv"})
  void whatIsSureIsAReportThatPublishReads(String format) {
    Commands ran =
        run(
            "In 30 buses. \n 🚗 Then 8572 came over.\n",
            "-",
            "--format=" + format,
            "--published=2022-09-25",
            "--publisher=Yle",
            "--url=https://example.org/1");
    assertThat(ran.exitCode()).isZero();
    Source source = new Source("Yle", Optional.empty(), Optional.of("https://example.org/1"));
    assertThat(reports("a." + format, ran.out()))
        .containsExactly(
            Report.of(
                    Flow.of("RU", "FI"),
                    Optional.empty(),
                    Figure.exact(8572),
                    Period.of("2022-09-24", "2022-09-24", PeriodKind.TOTAL),
                    source,
                    Instant.parse("2022-09-25T12:00:00Z"))
                .withExcerpt(Optional.of(new Excerpt("🚗 Then 8572 came over.", 7, 11))));
    assertThat(ran.lines())
        .containsExactly(
            "extract: 1 articles, 1 figures: 1 reports, 0 said again, 0 to review;"
                + " 1 other numbers turned down; 0 articles rejected");
  }

  /** The publisher's own day decides what "yesterday" is, the moment when it counts as said. */
  @Test
  void aTimeWithAnOffsetIsThatMoment() {
    Commands ran = run("8572 came", "-", "--published=2022-09-26T00:30+03:00", "--publisher=Yle");
    assertThat(reports("a.jsonl", ran.out()))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.period().start()).isEqualTo("2022-09-25");
              assertThat(report.publishedAt()).isEqualTo(Instant.parse("2022-09-25T21:30:00Z"));
            });
  }

  /** What is in another language is left out and said; it is no fault of the input. */
  @Test
  void articlesInOtherLanguagesAreLeftOut() {
    String russian =
        "За последние сутки границу с Финляндией пересекли 8572 человека, сообщила пограничная"
            + " служба страны. По словам её представителя, очередей на пропускных пунктах больше нет,"
            + " а движение на юго-востоке стало заметно спокойнее, чем неделю назад.";
    String said = "{\"text\":\"8572 came\",\"lang\":\"pl\"}";
    Commands ran = run(said + "\n{\"text\":\"" + russian + "\"}\n", "-", "--publisher=Yle");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.lines())
        .containsExactly(
            "<stdin>:1:1: is in the language \"pl\", which is not read (de, en are); left out",
            "<stdin>:2:1: is in none of the languages that are read, as far as its words tell"
                + " (de, en are); left out",
            "extract: 0 articles, 0 figures: 0 reports, 0 said again, 0 to review;"
                + " 0 other numbers turned down; 0 articles rejected; 2 in other languages left out");
  }

  @Test
  void aReportSaidAgainIsOneReport() {
    Commands ran =
        run("8572 came\nAll in all 8572 came.", "-", "--published=2022-09-25", "--publisher=Yle");
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.err()).contains("2 figures: 1 reports, 1 said again, 0 to review");
  }

  /** Nothing is lost in silence: what is no report is told, with its reason. */
  @Test
  void whatIsNoReportIsTold() {
    Commands ran =
        run("10 maybe\n20 sometime\n30 hourly", "-", "--published=2022-09-25", "--publisher=Yle");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.lines())
        .containsExactly(
            "<stdin>:1:1: \"10\" is no report: its confidence 0.30 is below 0.50; it says maybe;"
                + " --review FILE keeps it",
            "<stdin>:1:1: \"20\" is no report: the period is not known; --review FILE keeps it",
            "<stdin>:1:1: \"30\" is no report: a report has no figures per hour;"
                + " --review FILE keeps it",
            "extract: 1 articles, 3 figures: 0 reports, 0 said again, 3 to review;"
                + " 0 other numbers turned down; 0 articles rejected");
  }

  @Test
  void withoutDayOrPublisherThereIsNoReport() {
    assertThat(run("8572 came", "-").err())
        .contains("\"8572\" is no report: the period is not known; the publisher is not known");
  }

  @Test
  void confidenceIsAsked() {
    assertThat(
            run(
                    "10 maybe",
                    "-",
                    "--published=2022-09-25",
                    "--publisher=Yle",
                    "--min-confidence=0.3")
                .out()
                .lines())
        .hasSize(1);
  }

  /** However often it is extracted, a figure waits for review once. */
  @Test
  void whatIsNoReportGoesToTheReviewFileOnce() throws IOException {
    Path review = folder.resolve("unsure.jsonl");
    for (int i = 0; i < 2; i++) {
      Commands ran =
          run(
              "{\"id\":\"a\",\"text\":\"10 maybe\"}\n{\"id\":\"b\",\"text\":\"10 maybe\"}\n",
              "-",
              "--published=2022-09-25",
              "--publisher=Yle",
              "--review=" + review);
      assertThat(ran.lines())
          .containsExactly(
              "extract: 2 articles, 2 figures: 0 reports, 0 said again, 2 to review;"
                  + " 0 other numbers turned down; 0 articles rejected");
    }
    assertThat(Files.readAllLines(review)).hasSize(2);
  }

  /** Offsets count code points of the text as given: the two cars are four chars. */
  @Test
  void spansSayWhereEachFigureStands() {
    Commands ran =
        run(
            """
            {"id":"p-1","published":null,"text":"🚗🚗 10 maybe, 7 cars, 8572 came"}
            {"id":"p-2","text":"none"}
            """,
            "-",
            "--format=spans");
    List<JsonNode> lines = ran.out().lines().map(JSON::readTree).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).path("id").asString()).isEqualTo("p-1");
    JsonNode figures = lines.get(0).path("figures");
    assertThat(figures.size()).isEqualTo(2);
    JsonNode second = figures.get(1);
    // 2 cars and a space, "10 maybe, " are 10, "7 cars, " are 8: 3 + 10 + 8 = 21.
    assertThat(second.path("phrase").asString()).isEqualTo("8572");
    assertThat(second.path("start").asInt()).isEqualTo(21);
    assertThat(second.path("end").asInt()).isEqualTo(25);
    assertThat(second.path("low").asLong()).isEqualTo(8572);
    assertThat(second.path("high").asLong()).isEqualTo(8572);
    assertThat(second.path("qualifier").asString()).isEqualTo("exact");
    assertThat(second.path("origin").asString()).isEqualTo("RU");
    assertThat(second.path("destination").asString()).isEqualTo("FI");
    assertThat(second.path("nationality").isNull()).isTrue();
    assertThat(second.path("measure").asString()).isEqualTo("entered");
    assertThat(second.path("period_start").isNull()).isTrue();
    assertThat(second.path("kind").asString()).isEqualTo("total");
    assertThat(second.path("reason").asString()).contains("origin read: as \"came\" says");
    assertThat(lines.get(1).path("figures").size()).isZero();
  }

  @Test
  void explainTellsWhatWasDecidedOfEachNumber() {
    Commands ran =
        run(
            "10 maybe\n7 cars\u001b[2J\n8572 came",
            "-",
            "--published=2022-09-25",
            "--explain",
            "--publisher=Yle");
    assertThat(ran.lines())
        .contains(
            "<stdin>:1:1: <stdin>: figures: 2, other numbers: 2",
            "  \"10\": to review, its confidence 0.30 is below 0.50; it says maybe;"
                + " confidence 0.30",
            "  \"8572\": report RU>FI, exact 8572, 2022-09-24 to 2022-09-24, total;"
                + " confidence 0.90",
            "    origin: read: as \"came\" says",
            "  \"7\": turned down, other: no word follows");
  }

  /** One bad article costs itself; how many are too many is the user's to say. */
  @Test
  void anArticleThatCannotBeReadIsCounted() {
    String lines = "{\"text\":\"8572 came\"}\nnonsense\n{\"text\":\"8600 came\"}\n";
    String[] args = {"-", "--published=2022-09-25", "--publisher=Yle"};
    Commands strict = run(lines, args);
    assertThat(strict.exitCode()).isEqualTo(1);
    assertThat(strict.out().lines()).hasSize(2);
    assertThat(strict.lines())
        .anyMatch(line -> line.startsWith("<stdin>:2:"))
        .endsWith(
            "extract: 2 articles, 2 figures: 2 reports, 0 said again, 0 to review;"
                + " 0 other numbers turned down; 1 articles rejected",
            "borderflow: rejected articles: 1, allowed by --max-rejects: 0;"
                + " mend them, or allow more");
    assertThat(run(lines, "-", "--max-rejects=1").exitCode()).isZero();
  }

  @Test
  void aBinaryFileIsNamedAndCounted() throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, '\n', 0, 9});
    Commands ran = run("", file.toString());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.lines().get(0))
        .isEqualTo(file + ":2:1: holds a zero byte, so it is no text; save it as UTF-8");
  }

  /** A wrong name among many costs nothing: it is found before anything is extracted. */
  @Test
  void aMissingFileEndsTheRunBeforeItBegins() throws IOException {
    Path good = Files.writeString(folder.resolve("a.txt"), "8572 came");
    Path none = folder.resolve("none.txt");
    Path output = folder.resolve("out.jsonl");
    Commands ran = run("", good.toString(), none.toString(), "--output=" + output);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.lines())
        .containsExactly("borderflow: " + none + ": does not exist; check the name");
    assertThat(output).doesNotExist();
  }

  @Test
  void writesToAFileThatBeginsAnew() throws IOException {
    Path output = Files.writeString(folder.resolve("out.jsonl"), "what was there before\n");
    Commands ran =
        run("8572 came", "-", "--published=2022-09-25", "--publisher=Y", "--output=" + output);
    assertThat(ran.out()).isEmpty();
    assertThat(reports("a.jsonl", Files.readString(output))).hasSize(1);
  }

  @Test
  void neverWritesOverItsInput() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "8572 came");
    for (String option : List.of("--output=", "--review=")) {
      Commands ran = run("", file.toString(), option + file);
      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(Files.readString(file)).isEqualTo("8572 came");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- --format=xml | --format is \"xml\"; write jsonl, csv or spans",
        "- --min-confidence=2 | --min-confidence is 2.0; write a number from 0 to 1",
        "- --min-confidence=NaN | --min-confidence is NaN; write a number from 0 to 1",
        "- --max-rejects=-1 | --max-rejects is -1; write 0 or more",
        "- --published=soon | --published is \"soon\", which is no day and no time; write it as"
            + " 2022-09-25, 2022-09-25T14:30, 2022-09 or 2022, or leave it out",
        "- --url=ftp://x/ | --url is \"ftp://x/\"; write an http or https address, or leave it out",
        "- --lang=fr | --lang is \"fr\", which is not read; write one of de, en, or leave it out",
        "- - | standard input (-) is named twice; name it once",
        "--explain | no FILE is named; name at least one, - is standard input",
      })
  void namesWhatIsWrongOnTheCommandLine(String args, String line) {
    Commands ran = run("", args.split(" "));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.lines()).containsExactly("borderflow: " + line);
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed() {
    Path nowhere = folder.resolve("none").resolve("out");
    Commands ran = run("8572 came", "-", "--output=" + nowhere);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.lines())
        .containsExactly(
            "borderflow: --output "
                + nowhere
                + " cannot be written; name a file in a folder that"
                + " can be");
    assertThat(run("8572 came", "-", "--review=" + folder).exitCode()).isEqualTo(3);
  }
}
