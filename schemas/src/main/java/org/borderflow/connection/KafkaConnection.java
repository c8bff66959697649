package org.borderflow.connection;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where Kafka is and how to talk to it.
 *
 * @param properties client configuration by Kafka's own names, {@code bootstrap.servers} among them
 */
public record KafkaConnection(Map<String, String> properties) {
  /** Takes the properties as they are now. */
  public KafkaConnection {
    properties = Map.copyOf(properties);
  }

  /**
   * A connection from the two options that Kafka's own tools have.
   *
   * @param bootstrapServer {@code host:port}, several separated by commas
   * @param commandConfig a properties file with further client configuration
   * @throws CommandFailure when the file cannot be read
   */
  public static KafkaConnection of(String bootstrapServer, Optional<Path> commandConfig) {
    Map<String, String> all = new LinkedHashMap<>();
    commandConfig.ifPresent(file -> all.putAll(read(file)));
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
    return new KafkaConnection(all);
  }

  /** The bootstrap servers. */
  public String bootstrapServers() {
    return properties.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "");
  }

  /** Client configuration with further entries; those given here stand. */
  public Properties with(Map<String, ?> more) {
    Properties all = new Properties();
    all.putAll(properties);
    all.putAll(more);
    return all;
  }

  /**
   * An admin client, once a broker has answered.
   *
   * @param patience how long to wait for the answer
   * @throws CommandFailure with {@link ExitCode#KAFKA} when none answers in time, with {@link
   *     ExitCode#USAGE} when the configuration is wrong
   */
  public Admin admin(Duration patience) {
    Admin admin = create(patience);
    try {
      admin.describeCluster().nodes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return admin;
    } catch (ExecutionException | TimeoutException e) {
      admin.close(Duration.ZERO);
      throw new CommandFailure(
          ExitCode.KAFKA,
          "no Kafka broker answers at "
              + bootstrapServers()
              + " within "
              + patience.toSeconds()
              + " s; start one, or name another with --bootstrap-server");
    } catch (InterruptedException e) {
      admin.close(Duration.ZERO);
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  private Admin create(Duration patience) {
    try {
      int timeout = Math.toIntExact(patience.toMillis());
      return Admin.create(
          with(
              Map.of(
                  AdminClientConfig.CLIENT_ID_CONFIG, "borderflow-admin",
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout)));
    } catch (ConfigException e) {
      throw wrongConfig(e);
    } catch (KafkaException e) {
      if (e.getCause() instanceof ConfigException cause) {
        throw wrongConfig(cause);
      }
      throw new CommandFailure(ExitCode.KAFKA, "no Kafka client: " + e.getMessage());
    }
  }

  private static CommandFailure wrongConfig(ConfigException e) {
    return new CommandFailure(
        ExitCode.USAGE,
        "Kafka configuration: "
            + e.getMessage()
            + "; mend --bootstrap-server or the --command-config file");
  }

  private static Map<String, String> read(Path file) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, file + ": cannot be read; name a readable properties file");
    }
    Map<String, String> result = new LinkedHashMap<>();
    read.stringPropertyNames().forEach(name -> result.put(name, read.getProperty(name)));
    return result;
  }
}
