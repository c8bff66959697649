package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.broker.BrokerForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is followed by the program as a process of its own, which is ended and killed. */
class FollowIT {
  private static final int PARTITIONS = 2;
  private static final String HEADER = "Date,Control Point,Arrival / Departure,Total\n";

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir private Path folder = Path.of("");

  private Running follow(String prefix) throws IOException {
    return Running.start(
        folder,
        "publish",
        "--bootstrap-server",
        BROKER.bootstrapServers(),
        "--topic-prefix",
        prefix,
        "--map",
        "data.gov.hk-passengers",
        "--every",
        "200ms",
        "--follow",
        incoming().toString());
  }

  private Path incoming() throws IOException {
    return Files.createDirectories(folder.resolve("in"));
  }

  /** As a careful writer does it: under another name first. */
  private void drop(String name, String rows) throws IOException {
    Path unfinished = Files.writeString(incoming().resolve(name + ".part"), HEADER + rows);
    Files.move(unfinished, incoming().resolve(name));
  }

  private static long reports(String prefix) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int i = 0; i < PARTITIONS; i++) {
      asked.put(new TopicPartition(prefix + ".reports", i), OffsetSpec.latest());
    }
    try (Admin admin = BROKER.connection().admin(Duration.ofSeconds(10))) {
      return admin.listOffsets(asked).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    }
  }

  private void createTopics(String prefix) {
    Ran created =
        Ran.in(
            folder,
            "topics",
            "create",
            "--bootstrap-server",
            BROKER.bootstrapServers(),
            "--topic-prefix",
            prefix,
            "--partitions",
            Integer.toString(PARTITIONS));
    assertThat(created.exitCode()).as(created.err()).isZero();
  }

  @Test
  void publishesWhatComesAndSumsUpOnSigterm() throws Exception {
    createTopics("one");
    drop("a.csv", "03-02-2024,Lo Wu,Arrival,1\n03-02-2024,Lo Wu,Departure,2\n");
    try (Running running = follow("one")) {
      running.awaitErr("a\\.csv: 2 reports, 0 rejected");
      drop("b.csv", "04-02-2024,Lo Wu,Arrival,3\n");
      running.awaitErr("b\\.csv: 1 report, 0 rejected");
      running.process().destroy();
      assertThat(running.exitCode()).isEqualTo(143);
      assertThat(Files.readString(running.err())).contains("published 3 reports from 2 files in ");
    }
    assertThat(reports("one")).isEqualTo(3);
  }

  /** What is noted is not sent again, whatever happened to the program. */
  @Test
  void goesOnAfterBeingKilled() throws Exception {
    createTopics("two");
    drop("a.csv", "03-02-2024,Lo Wu,Arrival,1\n");
    try (Running running = follow("two")) {
      running.awaitErr("a\\.csv: 1 report, 0 rejected");
      running.process().destroyForcibly();
      assertThat(running.exitCode()).isEqualTo(137);
    }
    drop("b.csv", "04-02-2024,Lo Wu,Arrival,3\n");
    try (Running running = follow("two")) {
      running.awaitErr("b\\.csv: 1 report, 0 rejected");
      assertThat(Files.readString(running.err())).doesNotContain("a.csv");
    }
    await().until(() -> reports("two") == 2);
  }
}
