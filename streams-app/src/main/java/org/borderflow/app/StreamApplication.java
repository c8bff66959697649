package org.borderflow.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.borderflow.admin.Finding;
import org.borderflow.admin.SoleBroker;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.connection.MissingRight;
import org.borderflow.estimate.Estimator;
import org.borderflow.estimate.Names;
import org.borderflow.health.StreamHealth;
import org.borderflow.health.StreamMonitor;
import org.borderflow.metrics.Metrics;
import org.borderflow.stream.BorderflowTopology;
import org.borderflow.stream.StreamListener;
import org.borderflow.stream.StreamSettings;
import org.borderflow.surge.DetectorRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topology, running. Prepared first: topics created, their configuration checked. */
public final class StreamApplication implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(StreamApplication.class);
  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(15);

  private final KafkaStreams streams;
  private final PromptClients clients;
  private final int threads;
  private final StreamMonitor monitor;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CompletableFuture<Void> running = new CompletableFuture<>();

  private StreamApplication(KafkaStreams streams, PromptClients clients, StreamOptions options) {
    this.streams = streams;
    this.clients = clients;
    this.threads = options.threads();
    this.monitor = new StreamMonitor(streams, threads, options.topics().reports());
    ThreadFailures failures = new ThreadFailures(threads, InstantSource.system());
    streams.setUncaughtExceptionHandler(exception -> answer(exception, failures));
    streams.setStateListener((now, before) -> onState(now));
  }

  /**
   * Creates missing topics, checks all of them and builds the app, not yet started.
   *
   * @throws CommandFailure when no broker answers, a topic is configured so that it would lose
   *     history, or the state folder cannot be written
   */
  public static StreamApplication prepare(KafkaConnection connection, StreamOptions options) {
    return prepare(connection, options, StreamListener.NONE);
  }

  /**
   * The same, with someone who hears what becomes of records.
   *
   * @throws CommandFailure as {@link #prepare(KafkaConnection, StreamOptions)}
   */
  public static StreamApplication prepare(
      KafkaConnection connection, StreamOptions options, StreamListener listener) {
    try {
      Files.createDirectories(options.stateDir());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          options.stateDir() + ": cannot be written; name another folder with --state-dir");
    }
    try (Admin admin = connection.admin(BROKER_PATIENCE)) {
      TopicAdmin topics = new TopicAdmin(admin, options.topics());
      List<String> created = topics.createMissing(options.partitions(), options.replication());
      created.forEach(name -> LOG.info("created topic {}", name));
      refuse(topics.check());
      if (options.exactlyOnce()) {
        SoleBroker.danger(admin).ifPresent(LOG::warn);
      }
      int partitions =
          Optional.ofNullable(topics.partitions().get(options.topics().reports())).orElse(1);
      PromptClients clients = new PromptClients();
      StreamSettings settings =
          new StreamSettings(
              options.topics(), partitions, options.newsDays(), listener, clients::sendNow);
      return new StreamApplication(
          streams(connection, options, settings, clients), clients, options);
    }
  }

  private static KafkaStreams streams(
      KafkaConnection connection,
      StreamOptions options,
      StreamSettings settings,
      PromptClients clients) {
    try {
      return new WatchedStreams(
          topology(settings, options.names(), options.rules()),
          StreamConfiguration.of(connection, options),
          clients);
    } catch (ConfigException e) {
      clients.close();
      throw connection.wrongConfiguration(e);
    } catch (StreamsException e) {
      clients.close();
      CommandFailure failure =
          new CommandFailure(
              ExitCode.UNREADABLE,
              options.stateDir()
                  + ": is in use by another stream, or not to be written; name another"
                  + " folder with --state-dir");
      failure.initCause(e);
      throw failure;
    }
  }

  /** The graph with the usual estimator, and these names and detectors. */
  public static Topology topology(StreamSettings settings, Names names, DetectorRules rules) {
    return new BorderflowTopology(settings, new Estimator(names), rules).get();
  }

  @Override
  public void start() {
    streams.start();
    monitor.start();
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  /** Completes once all tasks are restored and working. */
  public CompletableFuture<Void> running() {
    return running;
  }

  /** Adds the meters of its state, and of its Kafka clients. */
  public void measureWith(Metrics metrics) {
    metrics.watch(streams::state, threads);
    metrics.watchHealth(monitor::health);
    metrics.watch(streams);
  }

  /** Its state, and what keeps it from working. */
  public StreamHealth health() {
    return monitor.health();
  }

  @Override
  public boolean close(Duration patience) {
    monitor.close();
    // Without leaving, the group would wait 45 s for this instance at the next start.
    boolean isClosed =
        streams.close(
            CloseOptions.timeout(patience)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    clients.close();
    return isClosed;
  }

  private StreamThreadExceptionResponse answer(Throwable exception, ThreadFailures failures) {
    if (failures.replaces(exception)) {
      LOG.warn("a thread has died of an error of Kafka's; another takes its place", exception);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("the stream stops", exception);
    done.completeExceptionally(stopped(exception));
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void onState(KafkaStreams.State now) {
    if (now == KafkaStreams.State.RUNNING) {
      running.complete(null);
    }
    if (now == KafkaStreams.State.ERROR) {
      done.completeExceptionally(stopped(new IllegalStateException("all its threads have died")));
    }
  }

  private static CommandFailure stopped(Throwable cause) {
    Optional<CommandFailure> missing = MissingRight.behind(subject(cause), cause);
    if (missing.isPresent()) {
      return missing.get();
    }
    CommandFailure failure =
        new CommandFailure(
            ExitCode.INTERNAL,
            "the stream stopped: " + cause + "; nothing is lost, mend the cause and start again");
    failure.initCause(cause);
    return failure;
  }

  /** What Kafka Streams was about says more than Kafka's answer, which may name no topic. */
  private static String subject(Throwable cause) {
    return "the stream stopped ("
        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
        + ")";
  }

  private static void refuse(List<Finding> findings) {
    findings.stream()
        .filter(finding -> finding.grade() == Finding.Grade.FAIL)
        .findFirst()
        .ifPresent(
            finding -> {
              throw new CommandFailure(ExitCode.KAFKA, finding.subject() + ": " + finding.text());
            });
  }
}
