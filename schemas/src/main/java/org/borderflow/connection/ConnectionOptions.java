package org.borderflow.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.borderflow.topic.Topics;
import picocli.CommandLine.Option;

/** The options of every command that talks to Kafka, named as Kafka's own tools name them. */
public final class ConnectionOptions {
  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Kafka brokers, separated by commas (default: ${DEFAULT-VALUE})")
  private String bootstrapServer = "localhost:9092";

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "properties file with further Kafka client configuration, for TLS and SASL")
  private Optional<Path> commandConfig = Optional.empty();

  @Option(
      names = "--command-property",
      paramLabel = "KEY=VALUE",
      converter = ClientProperty.ToSeveral.class,
      description =
          "one of Kafka's client settings; wins over the file. Repeat the option for more. Others on"
              + " this machine can read command lines: keep secrets in the file")
  private List<ClientProperty.Several> commandProperties = List.of();

  @Option(
      names = "--topic-prefix",
      paramLabel = "NAME",
      defaultValue = "borderflow",
      description = "what every topic's name begins with (default: ${DEFAULT-VALUE})")
  private String topicPrefix = "borderflow";

  /** Filled by picocli. */
  public ConnectionOptions() {}

  /** How to reach Kafka. */
  public KafkaConnection connection() {
    return KafkaConnection.of(
        bootstrapServer,
        commandConfig,
        commandProperties.stream().flatMap(several -> several.properties().stream()).toList());
  }

  /** Names of the topics. */
  public Topics topics() {
    try {
      return new Topics(topicPrefix);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "--topic-prefix: " + e.getMessage());
    }
  }
}
