package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayComparison;
import org.borderflow.estimate.Estimator;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @TempDir private java.nio.file.Path stateDir = java.nio.file.Path.of("");

  private TopologyTestDriver driver = unset();
  private TestInputTopic<byte[], byte[]> reports = unset();
  private TestOutputTopic<String, byte[]> days = unset();
  private TestOutputTopic<String, byte[]> surges = unset();
  private TestOutputTopic<String, byte[]> episodes = unset();
  private TestOutputTopic<byte[], byte[]> rejects = unset();

  @BeforeEach
  void open() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    driver = new TopologyTestDriver(topology(), config);
    ByteArraySerializer out = new ByteArraySerializer();
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    reports = driver.createInputTopic("borderflow.reports", out, out);
    days = driver.createOutputTopic("borderflow.days", new StringDeserializer(), in);
    surges = driver.createOutputTopic("borderflow.surges", new StringDeserializer(), in);
    episodes = driver.createOutputTopic("borderflow.episodes", new StringDeserializer(), in);
    rejects = driver.createOutputTopic("borderflow.rejects", in, in);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  /** Names of stores are names of changelog topics: changing one loses the state of every user. */
  @Test
  void hasTheGraphOfTheGoldenFile() throws IOException {
    try (InputStream golden =
        Objects.requireNonNull(TopologyTest.class.getResourceAsStream("topology.txt"))) {
      assertThat(topology().describe().toString().strip())
          .isEqualTo(new String(golden.readAllBytes(), UTF_8).strip());
    }
  }

  @Test
  void turnsAReportIntoADayAndAnAssessment() {
    send(report("a", 8_572, DAY));
    assertThat(days.readKeyValuesToList()).hasSize(1).first().satisfies(this::isTheDay);
    assertThat(surges.readKeyValue().key).isEqualTo("RU>FI@2022-09-24");
    assertThat(rejects.isEmpty()).isTrue();
  }

  private void isTheDay(KeyValue<String, byte[]> record) {
    assertThat(record.key).isEqualTo("RU>FI@2022-09-24");
    assertThat(EventCodec.DAY_ESTIMATE.read(record.value).best()).isEqualTo(8_572);
  }

  @Test
  void resultsKeepTheEventTimeAndTheTimeOfIngestOfTheirCause() {
    Report report = report("a", 8_572, DAY);
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.INGESTED_AT, "2026-01-01T00:00:00Z".getBytes(UTF_8));
    headers.add(Headers.SOURCE_FILE, "reports.csv".getBytes(UTF_8));
    reports.pipeInput(new TestRecord<>(key(report), EventCodec.REPORT.write(report), headers, 42L));
    TestRecord<String, byte[]> day = days.readRecord();
    assertThat(day.timestamp()).isEqualTo(42L);
    assertThat(day.headers().toArray()).hasSize(1);
    assertThat(day.headers().lastHeader(Headers.INGESTED_AT).value())
        .isEqualTo("2026-01-01T00:00:00Z".getBytes(UTF_8));
  }

  @Test
  void onlyChangedDaysGoOut() {
    send(report("a", 100, DAY));
    send(report("a", 200, DAY.plusDays(1)));
    days.readKeyValuesToList();
    send(
        Report.of(
            FLOW,
            Optional.empty(),
            Figure.exact(600),
            Period.ofDays(DAY, DAY.plusDays(2), PeriodKind.TOTAL),
            Source.of("a"),
            Report.atNoon(DAY.plusDays(3))));
    // The total is evidence on both known days, and the rest of it is the third.
    assertThat(days.readKeyValuesToList())
        .extracting(record -> record.key)
        .containsExactly("RU>FI@2022-09-24", "RU>FI@2022-09-25", "RU>FI@2022-09-26");
    send(report("c", 500, DAY.plusDays(10)));
    assertThat(days.readKeyValuesToList())
        .extracting(record -> record.key)
        .containsExactly("RU>FI@2022-10-04");
  }

  /** After a crash the same report comes again, and what it led to may never have gone out. */
  @Test
  void aReportThatComesAgainSendsItsDaysAgainUnchanged() {
    Report report = report("a", 8_572, DAY);
    send(report);
    List<byte[]> first = days.readValuesToList();
    List<byte[]> assessed = surges.readValuesToList();
    send(report);
    assertThat(days.readValuesToList()).containsExactlyElementsOf(first);
    assertThat(surges.readValuesToList()).containsExactlyElementsOf(assessed);
  }

  @Test
  void aDayWhoseOnlyFigureIsReplacedByAVagueOneGoes() {
    Period period = Period.ofDays(DAY, DAY.plusDays(1), PeriodKind.TOTAL);
    send(reportOn(period, Figure.exact(2_000), 0));
    assertThat(days.readKeyValuesToList()).hasSize(2).noneMatch(record -> record.value == null);
    surges.readKeyValuesToList();
    send(reportOn(period, new Figure(1_000, 9_000, Quantifier.VAGUE), 3_600));
    assertThat(days.readKeyValuesToList())
        .hasSize(2)
        .allMatch(record -> record.value == null)
        .extracting(record -> record.key)
        .containsExactly("RU>FI@2022-09-24", "RU>FI@2022-09-25");
    assertThat(surges.readKeyValuesToList()).hasSize(2).allMatch(record -> record.value == null);
  }

  @Test
  void aLateFigureAssessesTheDaysAnewWhoseBaselineItIsIn() {
    for (int back = 3; back <= 5; back++) {
      send(report("a", 1_000, DAY.minusDays(back)));
    }
    send(report("a", 1_000, DAY.plusDays(79)));
    surges.readValuesToList();
    send(report("a", 8_000, DAY));
    assertThat(EventCodec.SURGE_ASSESSMENT.read(surges.readValue()).state())
        .isEqualTo(SurgeState.CONFIRMED);
    assertThat(surges.isEmpty()).isTrue();
    // Six days back is in the baseline of the 19th to the 21st too: their histories say so, few as
    // they are. The day 79 days after the 24th is 85 days after it, out of reach.
    send(report("a", 20_000, DAY.minusDays(6)));
    assertThat(surges.readKeyValuesToList())
        .extracting(record -> record.key)
        .containsExactly(
            "RU>FI@2022-09-18",
            "RU>FI@2022-09-19",
            "RU>FI@2022-09-20",
            "RU>FI@2022-09-21",
            "RU>FI@2022-09-24");
  }

  /** The second page prints the figure of the first, and "up from 3,133 a week earlier". */
  @Test
  void aDayWithoutHistoryIsAssessedByWhatAReportComparesItWith() {
    Report plain = report("a", 8_572, DAY);
    send(plain);
    assertThat(EventCodec.SURGE_ASSESSMENT.read(surges.readValue()).state())
        .isEqualTo(SurgeState.NO_BASELINE);
    Report comparing =
        Report.of(
            FLOW,
            Optional.empty(),
            plain.figure(),
            Optional.of(QuotedComparison.with(3_133)),
            plain.period(),
            Source.of("b"),
            plain.publishedAt());
    send(comparing);
    SurgeAssessment found = EventCodec.SURGE_ASSESSMENT.read(surges.readValue());
    assertThat(found.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(found.history()).isZero();
    assertThat(found.evidence()).containsExactlyInAnyOrder(plain.reportId(), comparing.reportId());
    List<byte[]> estimates = days.readValuesToList();
    assertThat(EventCodec.DAY_ESTIMATE.read(estimates.get(1)).comparison())
        .contains(new DayComparison(3_133, comparing.reportId()));
  }

  /** The day after is not assessed anew: the day before it is no history of its own. */
  @Test
  void anEpisodeWhoseFirstDayIsRevisedBeginsOnItsNextDay() {
    for (int back = 1; back <= 30; back++) {
      send(report("a", 1_000, DAY.minusDays(back)));
    }
    send(report("a", 3_000, DAY));
    send(report("a", 3_000, DAY.plusDays(1)));
    assertThat(episodes.readKeyValuesToList())
        .extracting(record -> record.key)
        .containsOnly("RU>FI@2022-09-24@surge");
    surges.readKeyValuesToList();
    send(reportOn(Period.ofDay(DAY), Figure.exact(1_000), 3_600));
    assertThat(surges.readKeyValuesToList())
        .extracting(record -> record.key)
        .containsExactly("RU>FI@2022-09-24");
    List<KeyValue<String, byte[]>> revised = episodes.readKeyValuesToList();
    assertThat(revised)
        .extracting(record -> record.key)
        .containsExactly("RU>FI@2022-09-24@surge", "RU>FI@2022-09-25@surge");
    assertThat(revised.get(0).value).isNull();
    assertThat(EventCodec.EPISODE.read(revised.get(1).value).days()).isEqualTo(1);
  }

  @Test
  void everythingThatIsNoReportGoesToTheRejectsAsItCame() {
    byte[] good = EventCodec.REPORT.write(report("a", 1, DAY));
    String text = new String(good, UTF_8);
    rejects("FI-RU", "not json".getBytes(UTF_8), "not_json");
    rejects("FI-RU", java.util.Arrays.copyOf(good, good.length - 9), "not_json");
    rejects("FI-RU", text.replace("\"1.0\"", "\"2.0\"").getBytes(UTF_8), "unsupported_version");
    rejects("FI-RU", text.replace("\"flow\"", "\"x\":1,\"flow\"").getBytes(UTF_8), "unknown_field");
    rejects("FI-RU", text.replace("\"low\":1", "\"low\":-1").getBytes(UTF_8), "invalid_value");
    rejects("FI-RU", text.replace("\"low\":1", "\"low\":1e400").getBytes(UTF_8), "wrong_type");
    rejects("FI-RU", new byte[1_000_001], "over_limit");
    rejects("EE-RU", good, "wrong_key");
    rejects(null, good, "wrong_key");
    rejects("FI-RU", null, "empty");
    send(report("a", 8_572, DAY));
    assertThat(days.readKeyValuesToList()).hasSize(1);
    assertThat(rejects.isEmpty()).isTrue();
  }

  @Test
  void aReportInAPartitionOfAnotherBorderIsRejected() {
    Topology four =
        new BorderflowTopology(
                new StreamSettings(Topics.DEFAULT, 4), new Estimator(), DetectorRules.DEFAULT)
            .get();
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test-four");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.resolve("four").toString());
    ByteArraySerializer out = new ByteArraySerializer();
    try (TopologyTestDriver other = new TopologyTestDriver(four, config)) {
      TestInputTopic<byte[], byte[]> input = other.createInputTopic("borderflow.reports", out, out);
      // The driver has one partition, 0; FI-RU belongs to partition 2 of 4 (murmur2).
      Report report = report("a", 1, DAY);
      input.pipeInput(key(report), EventCodec.REPORT.write(report));
      TestRecord<byte[], byte[]> reject =
          other
              .createOutputTopic(
                  "borderflow.rejects", new ByteArrayDeserializer(), new ByteArrayDeserializer())
              .readRecord();
      assertThat(header(reject, Headers.REJECT_REASON)).isEqualTo("wrong_partition");
      assertThat(header(reject, Headers.REJECT_DETAIL)).contains("murmur2");
    }
  }

  private void rejects(
      @org.jspecify.annotations.Nullable String key,
      byte @org.jspecify.annotations.Nullable [] value,
      String reason) {
    byte[] keyBytes = key == null ? null : key.getBytes(UTF_8);
    reports.pipeInput(new TestRecord<>(keyBytes, value));
    TestRecord<byte[], byte[]> reject = rejects.readRecord();
    assertThat(reject.key()).isEqualTo(keyBytes);
    assertThat(reject.value()).isEqualTo(value);
    assertThat(header(reject, Headers.REJECT_REASON)).isEqualTo(reason);
    assertThat(header(reject, Headers.REJECT_DETAIL)).isNotBlank().doesNotContain("\n");
    assertThat(header(reject, Headers.REJECT_ORIGIN)).matches("borderflow\\.reports-0@\\d+");
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private void send(Report report) {
    reports.pipeInput(key(report), EventCodec.REPORT.write(report), report.publishedAt());
  }

  private static byte[] key(Report report) {
    return report.flow().border().toString().getBytes(UTF_8);
  }

  private static Topology topology() {
    return new BorderflowTopology(
            new StreamSettings(Topics.DEFAULT, 1), new Estimator(), DetectorRules.DEFAULT)
        .get();
  }

  private static Report report(String publisher, long people, LocalDate day) {
    return Report.of(
        FLOW,
        Optional.empty(),
        Figure.exact(people),
        Period.ofDay(day),
        Source.of(publisher),
        Report.atNoon(day.plusDays(1)));
  }

  private static Report reportOn(Period period, Figure figure, long later) {
    return Report.of(
        FLOW,
        Optional.empty(),
        figure,
        period,
        Source.of("a"),
        Report.defaultPublication(period).plusSeconds(later));
  }

  /** Set before every test. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T unset() {
    return null;
  }
}
