package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;
import org.borderflow.input.Row;
import org.borderflow.publish.ReportSink;
import org.borderflow.publish.RunMark;
import org.borderflow.report.Border;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.borderflow.timeline.Timeline;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final Instant FIRST = Instant.parse("2022-09-25T12:00:00Z");

  private static Row.Good row(String id, Instant published) {
    Report report =
        new Report(
            id,
            Flow.of("RU", "FI"),
            Optional.empty(),
            Figure.exact(1),
            Optional.empty(),
            Period.ofDay(FIRST.atOffset(ZoneOffset.UTC).toLocalDate()),
            Source.of("Yle"),
            published);
    return new Row.Good(report, new Place("a.csv", 2, 1));
  }

  private static Replay replay(
      List<Row.Good> rows, Pace pace, Optional<Duration> longestGap, Pacer pacer) {
    return Replay.of(Timeline.of(rows), pace, longestGap, pacer);
  }

  /** Notes what is handed over and when; each time costs it a second. */
  private static final class SlowSink implements ReportSink {
    private final FakePacer pacer;
    private final List<String> handed = new ArrayList<>();

    SlowSink(FakePacer pacer) {
      this.pacer = pacer;
    }

    @Override
    public void send(EncodedReport report, Optional<RunMark> mark) {
      handed.add(report.reportId() + " " + Duration.ofNanos(pacer.passed()).toMillis());
      pacer.pass(Duration.ofSeconds(1).toNanos());
    }

    @Override
    public void flush() {}

    @Override
    public String standing() {
      return "";
    }

    @Override
    public long sent() {
      return handed.size();
    }

    @Override
    public long retractions() {
      return 0;
    }

    @Override
    public long acknowledged() {
      return handed.size();
    }

    @Override
    public void close() {}
  }

  @Test
  void reckonsFromTheFirstReportSoThatDelaysDoNotAddUp() throws InterruptedException {
    FakePacer pacer = new FakePacer();
    SlowSink sink = new SlowSink(pacer);
    List<Row.Good> rows =
        List.of(
            row("e", FIRST.plus(Duration.ofDays(2))),
            row("b", FIRST.plus(Duration.ofHours(6))),
            row("d", FIRST.plus(Duration.ofDays(1))),
            row("c", FIRST.plus(Duration.ofHours(6))),
            row("a", FIRST));
    List<String> heard = new ArrayList<>();
    replay(rows, Pace.ofDayLength(Duration.ofSeconds(4)), Optional.empty(), pacer)
        .run(sink, (eventTime, sent) -> heard.add(sent + " " + eventTime));
    // b and c are due after 1 s; c is late by what b costs, d and e are on time again.
    assertThat(sink.handed).containsExactly("a 0", "b 1000", "c 2000", "d 4000", "e 8000");
    assertThat(heard)
        .containsExactly(
            "1 2022-09-25T12:00:00Z",
            "2 2022-09-25T18:00:00Z",
            "3 2022-09-25T18:00:00Z",
            "4 2022-09-26T12:00:00Z",
            "5 2022-09-27T12:00:00Z");
  }

  @Test
  void cutsLongWaitsShort() throws InterruptedException {
    FakePacer pacer = new FakePacer();
    SlowSink sink = new SlowSink(pacer);
    List<Row.Good> rows =
        List.of(
            row("a", FIRST),
            row("b", FIRST.plus(Duration.ofDays(90))),
            row("c", FIRST.plus(Duration.ofDays(92))),
            row("d", FIRST.plus(Duration.ofDays(200))));
    Replay replay =
        replay(
            rows,
            Pace.ofDayLength(Duration.ofSeconds(2)),
            Optional.of(Duration.ofSeconds(10)),
            pacer);
    replay.run(sink, (eventTime, sent) -> {});
    // 180 s are cut to 10, 4 s stay, 216 s are cut to 10
    assertThat(sink.handed).containsExactly("a 0", "b 10000", "c 14000", "d 24000");
    assertThat(replay.size()).isEqualTo(4);
  }

  @Test
  void takesRetractionsInTheOrderOfTheirPublication() throws InterruptedException {
    SlowSink sink = new SlowSink(new FakePacer());
    Retraction retraction =
        new Retraction(
            "back", Border.parse("FI-RU"), "a", Source.of("Yle"), FIRST.plus(Duration.ofHours(6)));
    List<Row.Good> rows =
        List.of(
            row("later", FIRST.plus(Duration.ofDays(1))),
            new Row.Good(retraction, new Place("a.csv", 3, 1)),
            row("a", FIRST));
    replay(rows, Pace.MAX, Optional.empty(), new FakePacer()).run(sink, (eventTime, sent) -> {});
    assertThat(sink.handed).containsExactly("a 0", "back 1000", "later 2000");
  }
}
