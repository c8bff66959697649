package org.borderflow.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * One Kafka node, broker and controller in one, inside this process and on loopback only. It is a
 * real broker: other programs on this machine can connect to it.
 *
 * <p>Kafka has no public interface for this; whatever of its inner parts is needed stands in this
 * class alone.
 */
public final class InProcessBroker implements AutoCloseable {
  /** How often to look for other free ports when one was snatched in between. */
  private static final int ATTEMPTS = 3;

  private final DataFolder folder;
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private InProcessBroker(DataFolder folder, KafkaRaftServer server, String bootstrapServers) {
    this.folder = folder;
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker; it takes clients when this returns.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when the port is taken, the data folder is
   *     in use, or Kafka does not start; with {@link ExitCode#UNREADABLE} when the data folder
   *     cannot be written; with {@link ExitCode#USAGE} when a broker property is wrong
   */
  public static InProcessBroker start(BrokerOptions options) {
    DataFolder folder = DataFolder.open(options.dataFolder());
    try {
      return startIn(folder, options);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  /** Where clients connect: {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Where its data are. */
  public Path dataFolder() {
    return folder.path();
  }

  /** Stops the broker; a temporary data folder is deleted, another keeps its data. */
  @Override
  public void close() {
    try {
      stop(server);
    } finally {
      folder.close();
    }
  }

  private static InProcessBroker startIn(DataFolder folder, BrokerOptions options) {
    for (int attempt = 1; ; attempt++) {
      Ports ports = Ports.free(options.host(), options.port());
      try {
        KafkaRaftServer server = launch(folder, options, ports);
        return new InProcessBroker(
            folder, server, BrokerProperties.authority(options.host(), ports.client()));
      } catch (RuntimeException e) {
        Optional<Throwable> snatched = cause(e, BindException.class);
        if (snatched.isEmpty()) {
          throw failure(e);
        }
        if (attempt == ATTEMPTS) {
          throw Ports.taken(options.host(), ports.client(), snatched.get());
        }
      }
    }
  }

  private static KafkaRaftServer launch(DataFolder folder, BrokerOptions options, Ports ports) {
    Properties properties = BrokerProperties.of(options, folder.logFolder(), ports);
    KafkaConfig config = new KafkaConfig(properties, false);
    if (folder.formatted()) {
      unregister(folder, options.host(), ports.controller());
    } else {
      format(folder);
    }
    return started(config);
  }

  private static KafkaRaftServer started(KafkaConfig config) {
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      stop(server);
      throw e;
    }
  }

  /**
   * Tells the controller that the broker of the run before is gone. Where that one was killed, the
   * node would take itself for the leader of all partitions for the nine seconds until its session
   * has run out, and while its leadership is taken from it Kafka 4.3.0 to 4.4.0 takes partitions
   * without a leader for deleted ones: a transaction whose commit was promised, but not written to
   * all of them, is lost there (KAFKA-20734).
   */
  static void unregister(DataFolder folder, String host, int port) {
    Properties alone = BrokerProperties.ofController(folder.logFolder(), host, port);
    KafkaRaftServer controller = started(new KafkaConfig(alone, false));
    try (Admin admin =
        Admin.create(Map.of("bootstrap.controllers", BrokerProperties.authority(host, port)))) {
      admin.unregisterBroker(BrokerProperties.NODE_ID).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
        throw new IllegalStateException(
            folder.logFolder() + ": the broker of the run before stays registered", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } finally {
      stop(controller);
    }
  }

  private static void format(DataFolder folder) {
    try (PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.logFolder().toString())
          .setMetadataLogDirectory(folder.logFolder().toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setPrintStream(quiet)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(folder.logFolder() + " cannot be prepared: " + e, e);
    }
  }

  private static void stop(KafkaRaftServer server) {
    server.shutdown();
    server.awaitShutdown();
  }

  private static CommandFailure failure(RuntimeException e) {
    if (e instanceof ConfigException) {
      return new CommandFailure(
          ExitCode.USAGE, "broker property: " + e.getMessage() + "; mend or leave it out");
    }
    CommandFailure failure =
        new CommandFailure(
            ExitCode.KAFKA,
            "the Kafka broker in this process does not start: "
                + e.getMessage()
                + "; run again with BORDERFLOW_LOG=INFO to see why");
    failure.initCause(e);
    return failure;
  }

  private static Optional<Throwable> cause(Throwable e, Class<? extends Throwable> type) {
    return Stream.iterate(e, t -> t != null, Throwable::getCause)
        .filter(type::isInstance)
        .findFirst();
  }
}
