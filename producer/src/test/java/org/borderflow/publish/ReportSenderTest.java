package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.Place;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Border;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

class ReportSenderTest {
  private static final Period DAY = Period.ofDay(LocalDate.parse("2022-09-24"));
  private static final Report REPORT =
      Report.of(
          Flow.of("RU", "FI"),
          Optional.empty(),
          Figure.exact(8572),
          DAY,
          Source.of("Yle"),
          Report.defaultPublication(DAY));

  private static Place row(int line) {
    return new Place("a.csv", line, 1);
  }

  private static String header(ProducerRecord<byte[], byte[]> sent, String name) {
    return new String(sent.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  void sendsKeyTimeValueAndHeaders() {
    FakeKafka kafka = new FakeKafka();
    try (ReportSender sender = new ReportSender(kafka, FakeKafka.TOPIC, FakeKafka.CLOCK)) {
      sender.send(REPORT, row(2));
      sender.flush();
      assertThat(sender.sent()).isEqualTo(1);
      assertThat(sender.acknowledged()).isEqualTo(1);
    }
    ProducerRecord<byte[], byte[]> sent = kafka.history().get(0);
    assertThat(sent.topic()).isEqualTo("borderflow.reports");
    assertThat(new String(sent.key(), UTF_8)).isEqualTo("FI-RU");
    // 2022-09-25T12:00:00Z, by date +%s
    assertThat(sent.timestamp()).isEqualTo(1_664_107_200_000L);
    assertThat(EventCodec.REPORT.read(sent.value())).isEqualTo(REPORT);
    assertThat(header(sent, "source-file")).isEqualTo("a.csv");
    assertThat(header(sent, "source-row")).isEqualTo("2");
    assertThat(header(sent, "ingested-at")).isEqualTo("2024-06-01T12:00:00Z");
    assertThat(kafka.closed()).isTrue();
  }

  @Test
  void sendsARetractionAsAReportOfItsBorder() {
    FakeKafka kafka = new FakeKafka();
    Retraction retraction =
        Retraction.of(
            Border.parse("FI-RU"),
            REPORT.reportId(),
            Source.of("Yle"),
            Instant.parse("2022-09-26T07:30:00Z"));
    try (ReportSender sender = new ReportSender(kafka, FakeKafka.TOPIC, FakeKafka.CLOCK)) {
      sender.send(retraction, row(3));
      sender.send(REPORT, row(2));
      sender.flush();
      assertThat(sender.sent()).isEqualTo(2);
      assertThat(sender.retractions()).isEqualTo(1);
    }
    ProducerRecord<byte[], byte[]> sent = kafka.history().get(0);
    assertThat(sent.topic()).isEqualTo("borderflow.reports");
    assertThat(new String(sent.key(), UTF_8)).isEqualTo("FI-RU");
    // murmur2 of "FI-RU", made positive, modulo 7: reckoned apart from Kafka.
    assertThat(sent.partition()).isEqualTo(6);
    // 2022-09-26T07:30:00Z, by date +%s
    assertThat(sent.timestamp()).isEqualTo(1_664_177_400_000L);
    assertThat(EventCodec.REPORT_EVENT.read(sent.value())).isEqualTo(retraction);
    assertThat(header(sent, "source-file")).isEqualTo("a.csv");
    assertThat(header(sent, "source-row")).isEqualTo("3");
    assertThat(header(sent, "ingested-at")).isEqualTo("2024-06-01T12:00:00Z");
  }

  @Test
  void sendsBothDirectionsToOnePartition() {
    FakeKafka kafka = new FakeKafka();
    Report back =
        Report.of(
            Flow.of("FI", "RU"),
            Optional.empty(),
            Figure.exact(1),
            DAY,
            Source.of("Yle"),
            Report.defaultPublication(DAY));
    try (ReportSender sender = new ReportSender(kafka, FakeKafka.TOPIC, FakeKafka.CLOCK)) {
      sender.send(REPORT, row(2));
      sender.send(back, row(3));
    }
    // murmur2 of "FI-RU", made positive, modulo 7: reckoned apart from Kafka.
    assertThat(kafka.history()).extracting(ProducerRecord::partition).hasSize(2).containsOnly(6);
  }

  @Test
  void namesTheFirstRowThatWasNotAcknowledged() {
    ReportSender sender = new ReportSender(new FakeKafka(2), FakeKafka.TOPIC, FakeKafka.CLOCK);
    sender.send(REPORT, row(2));
    sender.send(REPORT, row(3));
    sender.send(REPORT, row(4)); // its failure is heard of later
    CommandFailure failure =
        catchThrowableOfType(CommandFailure.class, () -> sender.send(REPORT, row(5)));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.PARTLY_SENT);
    assertThat(failure)
        .hasMessage(
            "sending failed (the broker is gone); acknowledged: 2, not acknowledged: 1; "
                + "go on from a.csv:4 (a report sent twice counts once)");
    assertThatThrownBy(sender::flush).isInstanceOf(CommandFailure.class);
  }

  @Test
  void saysThatNothingWasSentWhenThisUserMayNot() {
    FakeKafka kafka = new FakeKafka();
    kafka.sendException = new TopicAuthorizationException("not you");
    ReportSender sender = new ReportSender(kafka, FakeKafka.TOPIC, FakeKafka.CLOCK);
    CommandFailure failure =
        catchThrowableOfType(CommandFailure.class, () -> sender.send(REPORT, row(2)));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.KAFKA);
    assertThat(failure)
        .hasMessageStartingWith(
            "nothing was sent; topic borderflow.reports: Kafka does not let this user use it"
                + " (not you)");
  }

  @Test
  void failsWhenTheClientRefuses() {
    FakeKafka kafka = new FakeKafka();
    kafka.sendException = new KafkaException("no metadata");
    ReportSender sender = new ReportSender(kafka, FakeKafka.TOPIC, FakeKafka.CLOCK);
    assertThatThrownBy(() -> sender.send(REPORT, row(2)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith(
            "sending failed (no metadata); acknowledged: 0, not acknowledged: 1; ");
  }
}
