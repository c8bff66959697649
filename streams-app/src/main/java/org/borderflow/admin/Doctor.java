package org.borderflow.admin;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.connection.ExitCode;
import org.borderflow.topic.Topics;

/** Looks at everything an installation needs, and says of each thing how it stands. */
final class Doctor {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BROKER_TOLERANCE = Duration.ofHours(1);
  private static final Instant BEFORE_THIS_PROGRAM = Instant.parse("2026-01-01T00:00:00Z");
  private static final long LITTLE = 1L << 30;
  private static final long MIB = 1L << 20;

  private final Admin admin;
  private final Topics topics;
  private final InstantSource clock;

  Doctor(Admin admin, Topics topics, InstantSource clock) {
    this.admin = admin;
    this.topics = topics;
    this.clock = clock;
  }

  /** All findings, in the order in which they should be mended. */
  List<Finding> examine(Path stateDir) {
    List<Finding> findings = new ArrayList<>();
    findings.add(guarded("broker", this::broker));
    findings.addAll(new TopicAdmin(admin, topics).check());
    findings.add(guarded("clock", this::clock));
    findings.add(guarded("broker disk", this::brokerDisk));
    findings.add(stateDisk(stateDir));
    return findings;
  }

  /** 4 when something must be mended, else 0. */
  static int exitCode(Collection<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.FAIL)
        ? ExitCode.KAFKA
        : ExitCode.OK;
  }

  /** One look that may fail. */
  private interface Look {
    Finding look() throws ExecutionException, InterruptedException, TimeoutException;
  }

  private static Finding guarded(String subject, Look look) {
    try {
      return look.look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.warn(subject, "interrupted");
    } catch (ExecutionException | TimeoutException e) {
      return Finding.warn(subject, "Kafka does not tell: " + e.getMessage());
    }
  }

  private Finding broker() throws ExecutionException, InterruptedException, TimeoutException {
    DescribeClusterResult cluster = admin.describeCluster();
    Collection<Node> nodes = cluster.nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    String count = nodes.size() + (nodes.size() == 1 ? " node answers" : " nodes answer");
    return Finding.ok(
        "broker", count + SoleBroker.danger(admin).map(danger -> "; " + danger).orElse(""));
  }

  /** A broker refuses records stamped more than an hour ahead of its clock. */
  private Finding clock() throws ExecutionException, InterruptedException, TimeoutException {
    Instant now = clock.instant();
    if (now.isBefore(BEFORE_THIS_PROGRAM)) {
      return Finding.fail("clock", "this machine believes it is " + now + "; set its clock");
    }
    OptionalLong newest = newestRecord();
    Instant latest = Instant.ofEpochMilli(newest.orElse(0));
    if (latest.isAfter(now.plus(BROKER_TOLERANCE))) {
      return Finding.fail(
          "clock",
          "this machine says " + now + ", but a report is stamped " + latest + "; set the clock");
    }
    return Finding.ok("clock", now + (newest.isPresent() ? ", newest report " + latest : ""));
  }

  private OptionalLong newestRecord()
      throws ExecutionException, InterruptedException, TimeoutException {
    int count = new TopicAdmin(admin, topics).partitions().getOrDefault(topics.reports(), 0);
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int i = 0; i < count; i++) {
      asked.put(new TopicPartition(topics.reports(), i), OffsetSpec.maxTimestamp());
    }
    return admin
        .listOffsets(asked)
        .all()
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .values()
        .stream()
        .mapToLong(ListOffsetsResultInfo::timestamp)
        .filter(timestamp -> timestamp >= 0)
        .max();
  }

  private Finding brokerDisk() throws ExecutionException, InterruptedException, TimeoutException {
    List<Integer> ids =
        admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).stream()
            .map(Node::id)
            .toList();
    OptionalLong least =
        admin
            .describeLogDirs(ids)
            .allDescriptions()
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .values()
            .stream()
            .flatMap(dirs -> dirs.values().stream())
            .map(LogDirDescription::usableBytes)
            .flatMapToLong(OptionalLong::stream)
            .min();
    return least.isPresent()
        ? space("broker disk", least.getAsLong())
        : Finding.warn("broker disk", "the broker does not tell how much is free");
  }

  private static Finding stateDisk(Path stateDir) {
    String subject = "state folder " + stateDir;
    Path existing = stateDir.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      FileStore store = Files.getFileStore(existing);
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        return Finding.fail(subject, "cannot be written; name another with --state-dir");
      }
      return space(subject, store.getUsableSpace());
    } catch (IOException e) {
      return Finding.fail(subject, "cannot be looked at; name another with --state-dir");
    }
  }

  private static Finding space(String subject, long free) {
    String text = free / MIB + " MiB free";
    return free < LITTLE
        ? Finding.warn(subject, text + ", under 1024; make room")
        : Finding.ok(subject, text);
  }
}
