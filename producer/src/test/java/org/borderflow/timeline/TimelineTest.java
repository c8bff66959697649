package org.borderflow.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.borderflow.connection.CommandFailure;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final long ALL = 1L << 40;

  @TempDir private Path folder;

  private static EncodedReport report(int line, long publishedAt, String id) {
    return new EncodedReport(
        new Place(line % 2 == 0 ? "a.csv" : "b.csv", line, 1),
        id,
        line % 3 == 0 ? "FI-RU" : "GE-RU",
        publishedAt,
        line % 5 == 0,
        (id + "/" + line).getBytes(UTF_8));
  }

  /** Few publications and identities, so that many reports are equal in both. */
  private static List<EncodedReport> random(long seed, int count) {
    Random random = new Random(seed);
    List<EncodedReport> reports = new ArrayList<>();
    for (int line = 0; line < count; line++) {
      reports.add(report(line, random.nextInt(50), "id" + random.nextInt(5)));
    }
    return reports;
  }

  private TimelineWriter writer(Order order, long memory, List<EncodedReport> reports) {
    TimelineWriter writer = new TimelineWriter(order, folder, memory);
    reports.forEach(writer::add);
    return writer;
  }

  private static List<String> texts(Iterable<EncodedReport> reports) {
    return StreamSupport.stream(reports.spliterator(), false)
        .map(
            one ->
                one.place()
                    + " "
                    + one.reportId()
                    + " "
                    + one.border()
                    + " "
                    + one.publishedMillis()
                    + " "
                    + one.isRetraction()
                    + " "
                    + new String(one.value(), UTF_8))
        .toList();
  }

  /**
   * With memory for one report each report is a run of its own: 5,000 runs are merged 32 to one,
   * and those again.
   */
  @ParameterizedTest(name = "seed 7, {0} reports, memory for {1} bytes")
  @CsvSource({"0, 1", "1, 1", "31, 1", "32, 1", "33, 1", "2000, 1", "5000, 4000", "5000, 1000000"})
  void givesTheOrderThatSortingInMemoryGives(int count, long memory) {
    List<EncodedReport> reports = random(7, count);
    // The JDK's sort is stable.
    List<EncodedReport> sorted =
        reports.stream()
            .sorted(
                Comparator.comparing(EncodedReport::publishedAt)
                    .thenComparing(EncodedReport::reportId))
            .toList();
    try (Timeline timeline = writer(Order.EVENT_TIME, memory, reports).finish()) {
      assertThat(texts(timeline)).isEqualTo(texts(sorted));
      assertThat(texts(timeline)).as("a second time").isEqualTo(texts(sorted));
    }
  }

  @ParameterizedTest(name = "memory for {0} bytes")
  @CsvSource({"1", "4000", "1000000"})
  void keepsTheOrderOfTheFilesWhereThatIsAskedFor(long memory) {
    List<EncodedReport> reports = random(8, 2000);
    try (Timeline timeline = writer(Order.FILE, memory, reports).finish()) {
      assertThat(texts(timeline)).isEqualTo(texts(reports));
    }
  }

  @Test
  void countsWhatItHolds() {
    List<EncodedReport> reports =
        List.of(report(3, 20, "c"), report(1, 30, "a"), report(5, 10, "e"));
    try (Timeline timeline = writer(Order.EVENT_TIME, 1, reports).finish()) {
      Tally tally = timeline.tally();
      assertThat(tally.reports()).isEqualTo(3);
      assertThat(tally.retractions()).isEqualTo(1);
      assertThat(tally.first().orElseThrow().toEpochMilli()).isEqualTo(10);
      assertThat(tally.last().orElseThrow().toEpochMilli()).isEqualTo(30);
      assertThat(tally.borders()).hasToString("{FI-RU=1, GE-RU=2}");
    }
  }

  @Test
  void theFingerprintIsOfWhatWasReadNotOfHowMuchMemoryThereWas() {
    List<EncodedReport> reports = random(9, 100);
    String small = writer(Order.EVENT_TIME, 1, reports).finish().tally().fingerprint();
    String large = writer(Order.EVENT_TIME, ALL, reports).finish().tally().fingerprint();
    String shorter =
        writer(Order.EVENT_TIME, ALL, reports.subList(0, 99)).finish().tally().fingerprint();
    assertThat(small).isEqualTo(large).isNotEqualTo(shorter);
  }

  @Test
  void leavesNothingBehind() throws IOException {
    try (Timeline timeline = writer(Order.EVENT_TIME, 1, random(1, 100)).finish()) {
      assertThat(timeline).hasSize(100);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void saysWhereItCannotWrite() {
    TimelineWriter writer = new TimelineWriter(Order.EVENT_TIME, folder.resolve("none"), 1);
    assertThatThrownBy(() -> writer.add(report(1, 1, "a")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith("a temporary file in " + folder.resolve("none"))
        .hasMessageEndingWith("name another folder with --temp-dir");
  }

  /** Three inputs of different length, each in the order of publication alone. */
  @ParameterizedTest(name = "seed 10, {0} reports")
  @ValueSource(ints = {0, 1, 2, 50, 2000})
  void inputsInOrderPassInTheOrderThatSortingGives(int count) {
    List<EncodedReport> reports = random(10, count);
    List<List<EncodedReport>> inputs =
        List.of(
            byPublication(reports.subList(0, count / 7)),
            byPublication(reports.subList(count / 7, count / 2)),
            byPublication(reports.subList(count / 2, count)));
    List<EncodedReport> passed = new ArrayList<>();
    Timeline.passing(inputs.stream().map(List::iterator).toList()).forEachRemaining(passed::add);
    try (Timeline sorted = writer(Order.EVENT_TIME, ALL, flat(inputs)).finish()) {
      assertThat(texts(passed)).isEqualTo(texts(sorted));
    }
  }

  @Test
  void anInputThatIsNotInOrderAnyMoreIsNotPassedOn() {
    List<EncodedReport> changed =
        List.of(report(1, 20, "a"), report(3, 30, "b"), report(5, 29, "c"));
    Iterator<EncodedReport> passing = Timeline.passing(List.of(changed.iterator()));
    assertThat(passing.next().publishedMillis()).isEqualTo(20);
    assertThatThrownBy(() -> passing.forEachRemaining(report -> {}))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "b.csv:5:1: is published before the report that stands before it, and was not when the"
                + " replay began: the file has been changed; replay it again");
  }

  private static List<EncodedReport> byPublication(List<EncodedReport> reports) {
    return reports.stream().sorted(Comparator.comparing(EncodedReport::publishedAt)).toList();
  }

  private static List<EncodedReport> flat(List<List<EncodedReport>> inputs) {
    return inputs.stream().flatMap(List::stream).toList();
  }
}
