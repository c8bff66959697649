package org.borderflow.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.borderflow.json.EventCodec;
import org.borderflow.news.Commands;
import org.borderflow.news.FakeExtractor;
import org.borderflow.publish.Pause;
import org.borderflow.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FeedCommandTest {
  @TempDir private Path folder = Path.of("");
  private final FeedServer server = new FeedServer();
  private final Deque<Runnable> happenings = new ArrayDeque<>();

  @AfterEach
  void stop() {
    server.close();
  }

  /** Waits no time; stops when nothing more is to happen. */
  private final class Happenings implements Pause {
    @Override
    public boolean stopsWithin(Duration time) {
      if (happenings.isEmpty()) {
        return true;
      }
      happenings.remove().run();
      return false;
    }

    @Override
    public boolean isStopping() {
      return false;
    }

    @Override
    public void close() {
      // Nothing waits for it.
    }
  }

  private Commands run(String... args) {
    return withInput("", args);
  }

  private Commands withInput(String stdin, String... args) {
    return Commands.run(
        new FeedCommand(
            new FeedCommand.Surroundings(
                new ByteArrayInputStream(stdin.getBytes(UTF_8)),
                () -> new Fetcher(Limits.USUAL, InetAddress::getAllByName, System::nanoTime),
                FakeExtractor::new,
                Happenings::new)),
        args);
  }

  private static List<Report> reports(String lines) {
    return lines.lines().map(line -> EventCodec.REPORT.read(line.getBytes(UTF_8))).toList();
  }

  private static String rss(String... items) {
    return "<rss version='2.0'><channel><title>Die Zeitung</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String id, String text) {
    return "<item><guid isPermaLink='false'>"
        + id
        + "</guid><link>https://example.org/"
        + id
        + "</link><title>"
        + text
        + "</title><pubDate>Sun, 25 Sep 2022 14:30:00 +0200</pubDate></item>";
  }

  @Test
  void anEntryBecomesAReportOfItsFeed() {
    server.on("/rss", FeedServer.document(rss(item("1", "8572 came"))));
    Commands ran = run(server.address("/rss"));
    assertThat(ran.exitCode()).isZero();
    assertThat(reports(ran.out()))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.source().publisher()).isEqualTo("Die Zeitung");
              assertThat(report.source().url()).contains("https://example.org/1");
              assertThat(report.period().start()).isEqualTo("2022-09-24");
              assertThat(report.publishedAt()).isEqualTo(Instant.parse("2022-09-25T12:30:00Z"));
            });
    assertThat(ran.lines())
        .containsExactly(
            "feed: 0 entries were known",
            "feed: 1 articles, 1 figures: 1 reports, 0 said again, 0 to review;"
                + " 0 other numbers turned down; 0 articles rejected");
  }

  @Test
  void whatIsSaidOnTheCommandLineGoesBeforeWhatTheFeedSays() {
    server.on("/rss", FeedServer.document(rss(item("1", "8572 came"))));
    Commands ran = run(server.address("/rss"), "--publisher=Yle", "--zone=Pacific/Kiritimati");
    // 12:30 UTC is 02:30 of the next day there, 14 hours ahead.
    assertThat(reports(ran.out()))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.source().publisher()).isEqualTo("Yle");
              assertThat(report.period().start()).isEqualTo("2022-09-25");
            });
  }

  /** Across runs: what is known is not read again, what has changed is. */
  @Test
  void anEntryIsReadOnceAndAgainWhenItsTextHasChanged() {
    String[] args = {server.address("/rss"), "--seen=" + folder.resolve("seen.jsonl")};
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"), item("2", "20 came"))));
    assertThat(reports(run(args).out())).hasSize(2);
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"), item("2", "21 came"))));
    Commands second = run(args);
    assertThat(reports(second.out()))
        .extracting(report -> report.figure().low())
        .containsExactly(21L);
    assertThat(second.err()).contains("feed: 1 entries were known");
  }

  @Test
  void withoutAFileEachRunReadsAll() {
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"))));
    assertThat(run(server.address("/rss")).out()).isNotEmpty();
    assertThat(run(server.address("/rss")).out()).isNotEmpty();
  }

  /** A line that a crash has cut off is forgotten, and its entry read again; none is lost. */
  @Test
  void halfALineOfMemoryIsNone() throws IOException {
    Path seen = folder.resolve("seen.jsonl");
    String[] args = {server.address("/rss"), "--seen=" + seen};
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"), item("2", "20 came"))));
    run(args);
    List<String> lines = Files.readAllLines(seen);
    Files.writeString(seen, lines.get(0) + "\n" + lines.get(1).substring(0, 30));
    assertThat(reports(run(args).out()))
        .extracting(report -> report.figure().low())
        .containsExactly(20L);
    assertThat(run(args).out()).isEmpty();
  }

  @Test
  void aServerIsAskedForWhatIsNewer() {
    String[] args = {server.address("/rss"), "--seen=" + folder.resolve("seen.jsonl")};
    server.on("/rss", FeedServer.document(rss(item("1", "10 came")), "ETag", "\"v1\""));
    run(args);
    server.on("/rss", exchange -> exchange.sendResponseHeaders(304, -1));
    Commands second = run(args);
    assertThat(second.exitCode()).isZero();
    assertThat(server.requests.get(1)).containsEntry("If-none-match", List.of("\"v1\""));
  }

  /** Every quarter of an hour: a new entry the second time, an error the third, all well then. */
  @Test
  void readsAgainAndAgain() {
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"))));
    happenings.add(
        () ->
            server.on(
                "/rss", FeedServer.document(rss(item("1", "10 came"), item("2", "20 came")))));
    happenings.add(() -> server.on("/rss", exchange -> exchange.sendResponseHeaders(500, -1)));
    happenings.add(() -> server.on("/rss", FeedServer.document(rss(item("3", "30 came")))));
    Commands ran = run(server.address("/rss"), "--every=15m");
    assertThat(ran.exitCode()).isZero();
    assertThat(reports(ran.out()))
        .extracting(report -> report.figure().low())
        .containsExactly(10L, 20L, 30L);
    assertThat(ran.lines())
        .contains(
            server.address("/rss")
                + ": is answered with status 500; check the address; tried again in 900 s");
  }

  /** What is written is added to: entries that were read before are not read again. */
  @Test
  void addsToItsOutput() throws IOException {
    Path output = folder.resolve("out.jsonl");
    String[] args = {
      server.address("/rss"), "--seen=" + folder.resolve("seen.jsonl"), "--output=" + output
    };
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"))));
    run(args);
    server.on("/rss", FeedServer.document(rss(item("2", "20 came"))));
    run(args);
    assertThat(reports(Files.readString(output))).hasSize(2);
    Commands csv = run(server.address("/rss"), "--format=csv", "--output=" + output);
    assertThat(csv.exitCode()).isEqualTo(2);
    assertThat(csv.err()).contains("is there, and CSV begins with a header; write jsonl");
  }

  @Test
  void readsFilesAndStandardInput() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), rss(item("1", "10 came")));
    assertThat(reports(run(file.toString()).out())).hasSize(1);
    assertThat(reports(withInput(rss(item("1", "10 came")), "-").out())).hasSize(1);
  }

  /** One feed that fails takes no other with it. */
  @Test
  void afterAFeedThatCannotBeReadTheOthersAre() throws IOException {
    Path bomb =
        Files.writeString(
            folder.resolve("bomb.xml"), "<!DOCTYPE r [<!ENTITY a 'b'>]><rss>&a;</rss>");
    server.on("/rss", FeedServer.document(rss(item("1", "10 came"))));
    Commands ran = run(bomb.toString(), folder.resolve("none").toString(), server.address("/rss"));
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(reports(ran.out())).hasSize(1);
    assertThat(ran.lines())
        .anyMatch(line -> line.startsWith(bomb + ":1:") && line.contains("has a document type"))
        .contains(folder.resolve("none") + ": does not exist; check the name")
        .endsWith("borderflow: feeds that could not be read: 2 of 3; see above");
  }

  @Test
  void aFeedInALanguageThatIsNotReadIsRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.xml"), rss("<language>fr</language>", item("1", "10 came")));
    Commands ran = run(file.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err())
        .contains("its language is \"fr\", which is not read; read it with --lang if it is wrong");
    assertThat(reports(run(file.toString(), "--lang=en").out())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--every=1m | no FEED is named; name at least one address or file",
        "x.xml --every=0s | --every is \"0s\"; write a time as 90s, 15m or 1h",
        "x.xml --every=soon | --every is \"soon\"; write a time as 90s, 15m or 1h",
        "x.xml --zone=Mars | --zone is \"Mars\", which is none; write it as Europe/Vienna",
        "x.xml --lang=fr | --lang is \"fr\", which is not read; write one of de, en,"
            + " or leave it out",
        "x.xml --format=xml | --format is \"xml\"; write jsonl, csv or spans",
      })
  void namesWhatIsWrongOnTheCommandLine(String args, String line) {
    Commands ran = run(args.split(" "));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.lines()).containsExactly("borderflow: " + line);
  }
}
