package org.borderflow.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.MissingRight;
import org.borderflow.topic.TopicSpec;
import org.borderflow.topic.Topics;

/**
 * Creates the topics with the configuration that keeps history, and checks that they still have it.
 * Failures are {@link CommandFailure}s with {@link ExitCode#KAFKA}.
 */
public final class TopicAdmin {
  private static final Comparator<ConfigResource> BY_NAME =
      Comparator.comparing(ConfigResource::name);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SETTLING = Duration.ofSeconds(15);
  private static final short BROKER_DEFAULT = -1;
  private static final String MISSING = "missing";

  private final Admin admin;
  private final Topics topics;

  /** Works on the topics of one installation; the admin client stays the caller's. */
  public TopicAdmin(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
  }

  /**
   * Creates the topics that are missing and leaves the others as they are.
   *
   * @param partitions partitions of a new topic
   * @param replication copies of a new topic; empty: the broker's default
   * @return names of the new topics
   */
  public List<String> createMissing(int partitions, Optional<Short> replication) {
    Set<String> existing = partitions().keySet();
    List<NewTopic> missing =
        topics.specs().stream()
            .filter(spec -> !existing.contains(spec.name()))
            .map(
                spec ->
                    new NewTopic(spec.name(), partitions, replication.orElse(BROKER_DEFAULT))
                        .configs(spec.configs()))
            .toList();
    List<String> created = new ArrayList<>();
    admin
        .createTopics(missing, new CreateTopicsOptions())
        .values()
        .forEach(
            (name, future) -> {
              if (isNew(future)) {
                created.add(name);
              }
            });
    awaitThat(() -> partitions().size() == topics.specs().size());
    awaitLeaders();
    return created.stream().sorted().toList();
  }

  /**
   * Waits until every partition answers. A broker names a new partition before it takes records for
   * it; an idempotent producer whose first request comes in between, and whose second comes after,
   * is stuck until it gives up (KAFKA-15591).
   */
  private void awaitLeaders() {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    partitions()
        .forEach(
            (topic, count) -> {
              for (int i = 0; i < count; i++) {
                all.put(new TopicPartition(topic, i), OffsetSpec.latest());
              }
            });
    await(admin.listOffsets(all).all());
  }

  /**
   * How many partitions each existing topic has, by name. Each is asked for by name: a list of all
   * topics would leave those out that this user may not see, as if they were missing.
   */
  public Map<String, Integer> partitions() {
    List<String> own = topics.specs().stream().map(TopicSpec::name).toList();
    Map<String, Integer> partitions = new TreeMap<>();
    admin
        .describeTopics(own)
        .topicNameValues()
        .forEach(
            (name, future) ->
                found(name, future)
                    .ifPresent(topic -> partitions.put(name, topic.partitions().size())));
    return partitions;
  }

  private static Optional<TopicDescription> found(
      String name, KafkaFuture<TopicDescription> future) {
    try {
      return Optional.of(await(future));
    } catch (CommandFailure e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw Optional.ofNullable(e.getCause())
          .flatMap(cause -> MissingRight.of("topic " + name, cause))
          .orElse(e);
    }
  }

  /** Every topic with whether it is there and configured so that history is kept. */
  public List<Finding> check() {
    Map<String, Integer> partitions = partitions();
    Map<ConfigResource, Config> configs =
        await(
            "configurations of topics " + String.join(", ", partitions.keySet()),
            admin.describeConfigs(resources(partitions)).all());
    List<Finding> findings = new ArrayList<>();
    for (TopicSpec spec : topics.specs()) {
      Optional<Config> config = Optional.ofNullable(configs.get(resource(spec.name())));
      findings.add(
          config
              .map(actual -> check(spec, actual, partitions.getOrDefault(spec.name(), 0)))
              .orElseGet(
                  () ->
                      Finding.fail(
                          "topic " + spec.name(), MISSING + "; run: " + command("create"))));
    }
    return findings;
  }

  /** Gives every existing topic the configuration it must have. */
  public void repair() {
    Map<String, Integer> existing = partitions();
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new TreeMap<>(BY_NAME);
    for (TopicSpec spec : topics.specs()) {
      if (existing.containsKey(spec.name())) {
        changes.put(
            resource(spec.name()),
            spec.configs().entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList());
      }
    }
    await(
        "configurations of topics " + String.join(", ", existing.keySet()),
        admin.incrementalAlterConfigs(changes).all());
    awaitThat(
        () ->
            check().stream()
                .filter(finding -> finding.grade() == Finding.Grade.FAIL)
                .allMatch(finding -> finding.text().startsWith(MISSING)));
  }

  /** The controller says done before every broker knows; each question is a round trip. */
  private static void awaitThat(BooleanSupplier known) {
    long deadline = System.nanoTime() + SETTLING.toNanos();
    while (!known.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new CommandFailure(
            ExitCode.KAFKA,
            "the broker does not see the changed topics within "
                + SETTLING.toSeconds()
                + " s; try again");
      }
    }
  }

  private Finding check(TopicSpec spec, Config actual, int partitions) {
    List<String> wrong = new ArrayList<>();
    new TreeMap<>(spec.configs())
        .forEach(
            (name, wanted) -> {
              String value =
                  Optional.ofNullable(actual.get(name)).map(ConfigEntry::value).orElse("");
              if (!value.equals(wanted)) {
                wrong.add(name + " is " + value + ", must be " + wanted);
              }
            });
    String subject = "topic " + spec.name();
    return wrong.isEmpty()
        ? Finding.ok(subject, partitions + " partitions, keeps its records")
        : Finding.fail(
            subject,
            String.join(", ", wrong) + " (records would be lost); run: " + command("repair"));
  }

  private String command(String what) {
    String prefix = topics.equals(Topics.DEFAULT) ? "" : " --topic-prefix " + topics.prefix();
    return "borderflow topics " + what + prefix;
  }

  private static List<ConfigResource> resources(Map<String, Integer> partitions) {
    return partitions.keySet().stream().map(TopicAdmin::resource).toList();
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static boolean isNew(KafkaFuture<Void> future) {
    try {
      await(future);
      return true;
    } catch (CommandFailure e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false; // Another instance was faster.
      }
      throw e;
    }
  }

  private static <T> T await(KafkaFuture<T> future) {
    return await("topics", future);
  }

  private static <T> T await(String subject, KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      Optional<CommandFailure> missing = MissingRight.of(subject, cause);
      if (missing.isPresent()) {
        throw missing.get();
      }
      CommandFailure failure =
          new CommandFailure(ExitCode.KAFKA, "Kafka refuses: " + cause.getMessage());
      failure.initCause(cause);
      throw failure;
    } catch (TimeoutException e) {
      throw new CommandFailure(
          ExitCode.KAFKA, "Kafka gives no answer within " + PATIENCE.toSeconds() + " s; try again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }
}
