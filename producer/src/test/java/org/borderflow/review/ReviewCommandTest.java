package org.borderflow.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.article.ArticleRow;
import org.borderflow.extract.Article;
import org.borderflow.extract.Published;
import org.borderflow.input.Place;
import org.borderflow.json.EventCodec;
import org.borderflow.news.Commands;
import org.borderflow.news.FakeExtractor;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-10-01T12:00:00Z"));

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  /** Three figures: one that is not trusted, one without a period, one that is not trusted. */
  @BeforeEach
  void threeFiguresWait() throws IOException {
    file = folder.resolve("unsure.jsonl");
    Article article =
        new Article(
            "It is said that 10 maybe came.\nThen 20 sometime.\nAnd 30 maybe.",
            Published.on(LocalDate.parse("2022-09-25")),
            Optional.of("Yle"),
            Optional.empty(),
            Optional.empty());
    ArticleRow.Good source =
        new ArticleRow.Good(new Place("a.txt", 1, 1), "a-1", article, Optional.empty());
    try (ReviewFile review = ReviewFile.open(file)) {
      new FakeExtractor()
          .apply(article)
          .figures()
          .forEach(figure -> review.add(Candidate.of(source, figure, List.of("it is unsure"))));
    }
  }

  private Commands review(String... answers) {
    return with(List.of(), answers);
  }

  private Commands with(List<String> options, String... answers) {
    byte[] lines = (String.join("\n", answers) + "\n").getBytes(UTF_8);
    String[] args =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(file.toString()), options.stream())
            .toArray(String[]::new);
    return Commands.run(new ReviewCommand(CLOCK, new ByteArrayInputStream(lines)), args);
  }

  private static List<Report> reports(Commands ran) {
    return ran.out().lines().map(line -> EventCodec.REPORT.read(line.getBytes(UTF_8))).toList();
  }

  private static long asked(Commands ran) {
    return ran.lines().stream().filter(line -> line.startsWith("  because ")).count();
  }

  @Test
  void showsEachInItsSentence() {
    assertThat(review("s", "s", "s").lines())
        .contains(
            "1/3  a-1  confidence 0.30",
            "  It is said that >>10<< maybe came.",
            "  because it is unsure",
            "  Then >>20<< sometime.");
  }

  @Test
  void whatIsAcceptedIsAReportWithItsWords() {
    Commands ran = review("a", "r", "r");
    assertThat(ran.exitCode()).isZero();
    assertThat(reports(ran))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.figure().low()).isEqualTo(10);
              assertThat(report.period().start()).isEqualTo("2022-09-24");
              assertThat(report.publishedAt()).isEqualTo(Instant.parse("2022-09-25T12:00:00Z"));
              assertThat(report.excerpt())
                  .contains(new Excerpt("It is said that 10 maybe came.", 16, 18));
            });
    assertThat(ran.lines()).endsWith("review: 3 figures: 1 accepted, 2 rejected, 0 left to decide");
  }

  /** Decisions are kept at once: what was decided before the end of the answers holds. */
  @Test
  void askedOnceDecidedForGood() {
    Commands first = review("a");
    assertThat(first.lines())
        .endsWith("review: 3 figures: 1 accepted, 0 rejected, 2 left to decide");
    Commands second = review("r", "r");
    assertThat(asked(second)).isEqualTo(2);
    Commands third = review();
    assertThat(asked(third)).isZero();
    assertThat(reports(third)).isEqualTo(reports(second)).isEqualTo(reports(first)).hasSize(1);
  }

  @Test
  void aFigureWithoutPeriodIsAcceptedOnceItIsCorrected() {
    Commands ran =
        review(
            "s",
            "a",
            "c",
            "period_start=2022-09-20 period_end=2022-09-22 authority=\"Border Guard\" url=",
            "a",
            "s");
    assertThat(ran.lines())
        .anyMatch(line -> line.startsWith("  no report yet: period_start is \"\""));
    assertThat(reports(ran))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.figure().low()).isEqualTo(20);
              assertThat(report.period().end()).isEqualTo("2022-09-22");
              assertThat(report.source().authority()).contains("Border Guard");
            });
  }

  @Test
  void aCorrectionThatIsNoneChangesNothing() {
    Commands ran = review("c", "nonsense", "c", "colour=red", "c", "low=many", "a", "q");
    assertThat(ran.lines())
        .contains(
            "  \"nonsense\" is no correction; write field=value, in quotes where there is a space",
            "  colour is no field of a report; write one of those shown",
            "  no report yet: low is \"many\"; write a whole number in digits only, as 8572"
                + " (c corrects)");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void theLastDecisionCanBeUndone() {
    Commands ran = review("a", "u", "r", "s", "s");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.lines()).endsWith("review: 3 figures: 0 accepted, 1 rejected, 2 left to decide");
    assertThat(review("u", "q").lines())
        .contains("  nothing has been decided yet that could be undone");
  }

  @Test
  void saysWhyAFieldHasItsValue() {
    assertThat(review("w", "q").lines()).contains("    origin: read: as \"maybe\" says");
  }

  /** A crash leaves half a line; the other decisions hold, and that figure is asked about again. */
  @Test
  void halfALineOfADecisionIsNoDecision() throws IOException {
    review("a", "r");
    Path decisions = folder.resolve("unsure.jsonl.decisions");
    byte[] bytes = Files.readAllBytes(decisions);
    Files.write(decisions, java.util.Arrays.copyOf(bytes, bytes.length - 20));
    // The second was rejected in the line that is cut off; without a period it cannot be accepted.
    Commands ran = review("s", "a");
    assertThat(asked(ran)).isEqualTo(2);
    assertThat(reports(ran)).extracting(report -> report.figure().low()).containsExactly(10L, 30L);
  }

  @Test
  void aLineThatIsNoFigureIsNamed() throws IOException {
    Files.writeString(file, "{\"key\":\n", StandardOpenOption.APPEND);
    Files.writeString(
        file,
        "{\"key\":\"k\",\"article\":\"a\",\"sentence\":{\"text\":\"8\",\"start\":0,\"end\":9},"
            + "\"fields\":{},\"confidence\":0,\"why\":[],\"reasons\":{}}\n",
        StandardOpenOption.APPEND);
    assertThat(review("q").lines())
        .startsWith(
            file + ":4: is no figure to review; left out",
            file + ":5: is no figure to review; left out");
  }

  /** The text of a page is shown, not obeyed. */
  @Test
  void aTerminalIsNotToldWhatToDo() throws IOException {
    String line = Files.readAllLines(file).get(0);
    Files.writeString(
        file,
        line.replace("It is said", "\\u001b[2J\\u202eIt")
                .replaceFirst("\"key\":\"[0-9a-f]+\"", "\"key\":\"other\"")
            + "\n",
        StandardOpenOption.APPEND);
    assertThat(review("r", "r", "r", "q").err())
        .doesNotContain("\u001b", "\u202e")
        .contains("\ufffd");
  }

  @Test
  void writesCsvToAFile() throws IOException {
    Path output = folder.resolve("accepted.csv");
    Commands ran = with(List.of("--format=csv", "--output=" + output), "a", "q");
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readAllLines(output)).hasSize(2);
    assertThat(Files.readAllLines(output).get(1))
        .startsWith("RU,FI,")
        .contains("maybe came.,16,18");
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(with(List.of("--format=xml")).exitCode()).isEqualTo(2);
    assertThat(with(List.of("--output=" + file)).exitCode()).isEqualTo(2);
    file = folder.resolve("none");
    Commands ran = review();
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.lines())
        .containsExactly(
            "borderflow: " + file + ": is no file; name what extract --review has written");
  }
}
