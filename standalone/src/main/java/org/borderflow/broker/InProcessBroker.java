package org.borderflow.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigException;
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
    if (!folder.formatted()) {
      format(folder);
    }
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      stop(server);
      throw e;
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
