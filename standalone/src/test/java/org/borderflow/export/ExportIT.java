package org.borderflow.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.Sample;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportIT {
  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  private static final long SEED = Long.getLong("borderflow.seed", 21);

  @TempDir private Path folder = Path.of("");

  /** The sample through the stream with transactions, and through backtest without a broker. */
  @Test
  void resultsAreWhatBacktestWritesToTheByte() throws IOException {
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "plain", 4, true, at("state"));
    pipeline.publish(Sample.reports());
    Results results = pipeline.run();

    Path sample = Files.writeString(at("sample.csv"), Exported.run("sample").out());
    List<String> subjects = List.of("days", "surges", "episodes");
    List<String> backtest = new ArrayList<>(List.of("backtest", sample.toString()));
    subjects.forEach(subject -> backtest.addAll(List.of("--" + subject, at(subject).toString())));
    assertThat(Exported.run(backtest.toArray(String[]::new)).exitCode()).isZero();
    StringBuilder jsonLines = new StringBuilder();
    for (String subject : subjects) {
      Path file = at(subject + ".csv");
      Exported ran = export("plain", subject, "--output", file.toString());
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      assertThat(ran.out()).isEmpty();
      assertThat(file).hasSameBinaryContentAs(at(subject));
      assertThat(export("plain", subject).out()).isEqualTo(Files.readString(file));
      jsonLines.append(export("plain", subject, "--format", "jsonl").out());
    }
    assertThat(jsonLines.toString()).isEqualTo(results.events());
    filters(Files.readAllLines(at("days.csv")), Files.readAllLines(at("episodes.csv")));
  }

  /** Against the lines of the whole table: border, origin, destination, …, day (the 8th). */
  private void filters(List<String> days, List<String> episodes) {
    assertThat(export("plain", "days", "--flow", "RU>FI;nationality=RU").out().lines())
        .containsExactlyElementsOf(
            where(days, row -> is(row, "RU>FI") && row[5].equals("RU") && isCrossings(row)));
    assertThat(
            export("plain", "days", "--flow", "*>FI|RU>GE", "--from", "2022-09-24").out().lines())
        .containsExactlyElementsOf(
            where(
                days,
                row ->
                    (row[2].equals("FI") || is(row, "RU>GE"))
                        && isCrossings(row)
                        && row[7].compareTo("2022-09-24") >= 0));
    assertThat(export("plain", "days", "--to", "2022-08-31").out().lines())
        .containsExactlyElementsOf(where(days, row -> row[7].compareTo("2022-08-31") <= 0));
    // kind, first and last are the 8th to the 10th.
    assertThat(
            export("plain", "episodes", "--from", "2022-09-26", "--to", "2022-09-27").out().lines())
        .hasSizeGreaterThan(1)
        .containsExactlyElementsOf(
            where(
                episodes,
                row -> row[8].compareTo("2022-09-27") <= 0 && row[9].compareTo("2022-09-26") >= 0));
  }

  private static boolean is(String[] row, String countries) {
    return (row[1] + ">" + row[2]).equals(countries);
  }

  private static boolean isCrossings(String[] row) {
    return row[6].equals("crossings");
  }

  /** The header, and the rows that fit. No field before the last has a comma in the sample. */
  private static List<String> where(List<String> table, Predicate<String[]> which) {
    List<String> rows = new ArrayList<>(List.of(table.get(0)));
    table.stream().skip(1).filter(row -> which.test(row.split(",", -1))).forEach(rows::add);
    return rows;
  }

  /** The sample, random reports of a border of it, and retractions, many of them twice. */
  @Test
  void reportsThatAreExportedAndPublishedOrReplayedComeToTheSame() throws IOException {
    List<ReportEvent> events = new ArrayList<>(Sample.reports());
    RandomReports random = new RandomReports(SEED);
    events.addAll(random.events(120));
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "first", 3, false, at("first"));
    pipeline.publish(random.shuffled(events));
    Results results = pipeline.run();
    assertThat(results).as("seed %d", SEED).isEqualTo(Results.expected(events));

    for (String format : List.of("csv", "jsonl")) {
      Path file = at("reports." + format);
      Exported ran = export("first", "reports", "--format", format, "--output", file.toString());
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      for (String command : List.of("publish", "replay")) {
        String prefix = command + "-" + format;
        Pipeline second = Pipeline.create(BROKER.connection(), prefix, 2, false, at(prefix));
        Exported sent = Exported.on(BROKER.connection(), prefix, command, file.toString());
        assertThat(sent.exitCode()).as(sent.err()).isZero();
        assertThat(second.run().differenceTo(results)).as("seed %d, %s", SEED, prefix).isEmpty();
        // Not only what follows from the reports, but these too, to the byte.
        assertThat(export(prefix, "reports", "--format", format).out())
            .isEqualTo(Files.readString(file));
      }
    }
  }

  @Test
  void whatCannotBeReadIsToldAndLeftOut() throws Exception {
    createTopics("poisoned");
    Topics topics = new Topics("poisoned");
    String report =
        json(
            "{'schemaVersion':'1.0','reportId':'a','flow':{'origin':'RU','destination':"
                + "'FI','measure':'crossings'},'figure':{'low':1,'high':1,'quantifier':'exact'},"
                + "'period':{'start':'2022-09-24','end':'2022-09-24','kind':'total'},"
                + "'source':{'publisher':'Yle'},'publishedAt':'2022-09-25T12:00:00Z'}");
    send(topics.days(), "RU>FI@2022-09-24", "no day");
    send(topics.reports(), "FI-RU", "{");
    send(topics.reports(), "FI-RU", report);
    send(topics.reports(), "GE-RU", report);

    Exported days = export("poisoned", "days", "--format", "jsonl");
    assertThat(days.exitCode()).isEqualTo(ExitCode.REJECTS);
    assertThat(days.out()).isEmpty();
    assertThat(days.err())
        .startsWith("borderflow: warning: poisoned.days-0@0 is left out: ")
        .contains("\n0 days from poisoned.days, 1 left out, in ")
        .hasLineCount(2);
    assertThat(export("poisoned", "days", "--format", "openmetrics").exitCode())
        .isEqualTo(ExitCode.REJECTS);
    assertThat(export("poisoned", "surges").exitCode()).isZero();

    Exported reports = export("poisoned", "reports", "--format", "jsonl");
    assertThat(reports.exitCode()).isEqualTo(ExitCode.REJECTS);
    assertThat(reports.out()).isEqualTo(report + "\n");
    assertThat(reports.err())
        .contains("poisoned.reports-0@0 is left out", "poisoned.reports-0@2 is left out: the")
        .contains("1 reports from poisoned.reports, 2 left out");
  }

  @Test
  void whatIsNotThereIsToldInALine() {
    assertThat(export("nobody", "days"))
        .isEqualTo(
            new Exported(
                ExitCode.KAFKA,
                "",
                "borderflow: topic nobody.days is missing; name another beginning with"
                    + " --topic-prefix, or run: borderflow topics create\n"));
    Exported silent = Exported.run("export", "days", "--bootstrap-server", "127.0.0.1:1");
    assertThat(silent.exitCode()).isEqualTo(ExitCode.KAFKA);
    assertThat(silent.err()).startsWith("borderflow: no Kafka broker answers at").hasLineCount(1);
  }

  /** "Nobody answers" would send people looking for a broker that is there. */
  @Test
  void aBrokerThatDoesNotLetOneInIsToldWithoutTheSecret() {
    Exported refused =
        export(
            "plain",
            "days",
            "--command-property=security.protocol=SASL_PLAINTEXT",
            "--command-property=sasl.mechanism=PLAIN",
            "--command-property=sasl.jaas.config="
                + "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\""
                + " password=\"geheim\";");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.KAFKA);
    assertThat(refused.err())
        .startsWith(
            "borderflow: the Kafka broker at "
                + BROKER.bootstrapServers()
                + " refuses this client (")
        .endsWith("; mend --command-property or the --command-config file\n")
        .doesNotContain("geheim")
        .hasLineCount(1);
  }

  private static void createTopics(String prefix) {
    try (Admin admin = BROKER.connection().admin(Duration.ofSeconds(10))) {
      new TopicAdmin(admin, new Topics(prefix)).createMissing(1, Optional.empty());
    }
  }

  private static void send(String topic, String key, String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            BROKER.connection().with(Map.of()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8))).get();
    }
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static Exported export(String prefix, String... args) {
    List<String> all = new ArrayList<>(List.of("export"));
    all.addAll(List.of(args));
    return Exported.on(BROKER.connection(), prefix, all.toArray(String[]::new));
  }

  private Path at(String name) {
    return folder.resolve(name);
  }
}
