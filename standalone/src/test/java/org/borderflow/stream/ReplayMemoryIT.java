package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.cli.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A history that is far larger than the memory that Java may use. */
class ReplayMemoryIT {
  private static final int REPORTS = 300_000;
  private static final int FIRST_FILE = 200_000;
  private static final int DAYS = 2_000;
  private static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url\n";

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir Path folder;
  @TempDir Path stateDir;

  /** Reports of days in no order, the first file plain, the second gzip. */
  private void write() throws IOException {
    Random random = new Random(3);
    try (OutputStream one =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("one.csv")));
        OutputStream other =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("other.csv.gz")))) {
      one.write(HEADER.getBytes(UTF_8));
      other.write(HEADER.getBytes(UTF_8));
      for (int i = 0; i < REPORTS; i++) {
        LocalDate day = LocalDate.parse("2015-01-01").plusDays(random.nextInt(DAYS));
        String row =
            "RU,%s,,,,crossings,,%d,%d,exact,%s,%s,total,Yle,Border Guard,,https://example.org/%d%n"
                .formatted(random.nextBoolean() ? "FI" : "GE", i, i, day, day, i);
        (i < FIRST_FILE ? one : other).write(row.getBytes(UTF_8));
      }
    }
  }

  @Test
  void isSortedAndSentIn64MegabytesOfMemory() throws Exception {
    write();
    Pipeline.create(BROKER.connection(), "large", 2, false, stateDir);
    String[] args = {
      "replay",
      "--bootstrap-server",
      BROKER.bootstrapServers(),
      "--topic-prefix",
      "large",
      "--checkpoint",
      "c",
      "one.csv",
      "other.csv.gz"
    };
    try (Running run = Running.withJavaOptions(folder, "-Xmx64m", args)) {
      assertThat(run.exitCode()).as(Files.readString(run.err())).isZero();
    }
    List<ConsumerRecord<String, String>> records =
        ReplayedTopic.of(BROKER.connection(), "large.reports", "read_uncommitted").records();
    assertThat(records).hasSize(REPORTS);
    assertThat(records.stream().mapToLong(ReplayedTopic::sequence).distinct().count())
        .isEqualTo(REPORTS);
    for (int i = 1; i < records.size(); i++) {
      if (records.get(i).partition() == records.get(i - 1).partition()) {
        assertThat(records.get(i).timestamp())
            .isGreaterThanOrEqualTo(records.get(i - 1).timestamp());
      }
    }
  }
}
