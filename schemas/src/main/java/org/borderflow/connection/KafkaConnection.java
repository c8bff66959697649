package org.borderflow.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;

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
   * A connection without further properties.
   *
   * @throws CommandFailure as {@link #of(String, Optional, List)}
   */
  public static KafkaConnection of(String bootstrapServer, Optional<Path> commandConfig) {
    return of(bootstrapServer, commandConfig, List.of());
  }

  /**
   * A connection from the options that Kafka's own tools have.
   *
   * @param bootstrapServer {@code host:port}, several separated by commas
   * @param commandConfig a properties file with further client configuration
   * @param commandProperties further client configuration, which wins over the file
   * @throws CommandFailure when the file cannot be read, or names something that is not there
   */
  public static KafkaConnection of(
      String bootstrapServer,
      Optional<Path> commandConfig,
      List<ClientProperty> commandProperties) {
    Map<String, String> all = new LinkedHashMap<>();
    commandConfig.ifPresent(file -> all.putAll(ClientFile.read(file)));
    commandProperties.forEach(property -> all.put(property.key(), property.value()));
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
    return new KafkaConnection(ConfigProviders.announced(all));
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
   * @throws CommandFailure with {@link ExitCode#KAFKA} when none answers in time, or it does not
   *     let this client in, with {@link ExitCode#USAGE} when the configuration is wrong
   */
  public Admin admin(Duration patience) {
    Admin admin = create(patience);
    try {
      admin.describeCluster().nodes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return admin;
    } catch (ExecutionException | TimeoutException e) {
      admin.close(Duration.ZERO);
      throw e.getCause() instanceof AuthenticationException refused
          ? refused(refused)
          : unanswered(patience);
    } catch (InterruptedException e) {
      admin.close(Duration.ZERO);
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  private CommandFailure unanswered(Duration patience) {
    return new CommandFailure(
        ExitCode.KAFKA,
        "no Kafka broker answers at "
            + bootstrapServers()
            + " within "
            + patience.toSeconds()
            + " s; start one, or name another with --bootstrap-server");
  }

  private CommandFailure refused(AuthenticationException e) {
    return new CommandFailure(
        ExitCode.KAFKA,
        "the Kafka broker at "
            + bootstrapServers()
            + " refuses this client ("
            + ClientSecrets.without(properties, Optional.ofNullable(e.getMessage()))
            + "); mend --command-property or the --command-config file");
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
    } catch (KafkaException e) {
      throw wrongConfiguration(e);
    }
  }

  /**
   * Says that Kafka's client does not take its configuration, without the secrets in it.
   *
   * @return with {@link ExitCode#USAGE}
   */
  public CommandFailure wrongConfiguration(KafkaException e) {
    Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
    return new CommandFailure(
        ExitCode.USAGE,
        "Kafka configuration: "
            + ClientSecrets.without(properties, Optional.ofNullable(cause.getMessage()))
            + "; mend --bootstrap-server, --command-property or the --command-config file");
  }

  /** Without secrets. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    properties.forEach((key, value) -> shown.put(key, ClientSecrets.shown(key, value)));
    return "KafkaConnection" + shown;
  }
}
