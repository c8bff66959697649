package org.borderflow.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.ReportCsv;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any file is read row by row, or said to be unreadable; and the reports in it are the same once
 * written as CSV.
 */
class ReportCsvFuzzTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @FuzzTest
  void anyBytes(byte[] bytes) throws IOException {
    check(bytes);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void changedFiles(long seed) throws IOException {
    List<ReportEvent> some = List.copyOf(Sample.reports().subList(0, 5));
    long chosen = Long.getLong("borderflow.seed", seed);
    int reports = 0;
    for (byte[] bytes : Mutations.of(List.of(csv(some)), chosen, 3_000).toList()) {
      reports += check(bytes);
    }
    assertThat(reports).as("seed %d: some rows are reports still", chosen).isPositive();
  }

  /** How many reports there are in it. */
  private static int check(byte[] bytes) throws IOException {
    List<ReportEvent> read = read(bytes);
    assertThat(read(csv(read).getBytes(UTF_8))).isEqualTo(read);
    return read.size();
  }

  private static List<ReportEvent> read(byte[] bytes) throws IOException {
    List<ReportEvent> events = new ArrayList<>();
    List<String> said = new ArrayList<>();
    ReportFiles files = new ReportFiles(CLOCK, said::add);
    try (Rows rows = files.open("a.csv", new ByteArrayInputStream(bytes))) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get() instanceof Row.Good good) {
          events.add(good.event());
        } else if (row.get() instanceof Row.Bad bad) {
          said.add(bad.message());
        }
      }
    } catch (UnreadableInputException e) {
      said.add(String.valueOf(e.getMessage()));
    }
    assertThat(said)
        .allSatisfy(
            line ->
                assertThat(line).doesNotContainPattern("[\\p{Cc}\u202e]").hasSizeLessThan(5_000));
    return events;
  }

  private static String csv(List<ReportEvent> events) {
    StringWriter to = new StringWriter();
    ReportCsv csv = ReportCsv.whole(to);
    events.forEach(csv::write);
    csv.flush();
    return to.toString();
  }
}
