package org.borderflow.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.borderflow.connection.ClientProperty;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Finds settings given with {@code --command-property} that no client of Kafka has: most often a
 * slip of the pen. They are passed on, since plug-ins may have settings of their own.
 */
final class UnknownClientSettings {
  private static final List<Set<String>> KNOWN =
      List.of(
          AdminClientConfig.configNames(),
          ConsumerConfig.configNames(),
          ProducerConfig.configNames(),
          StreamsConfig.configDef().names());

  /** What Kafka Streams takes in front of a client's setting. */
  private static final String PREFIX =
      "^(?:main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin)\\.";

  private UnknownClientSettings() {}

  /** One line for each, in the order in which they are given. */
  static List<String> warnings(ParseResult parsed) {
    ParseResult leaf = parsed;
    while (leaf.hasSubcommand()) {
      leaf = leaf.subcommand();
    }
    return Optional.ofNullable(leaf.commandSpec().findOption("--command-property")).stream()
        .flatMap(UnknownClientSettings::given)
        .map(ClientProperty::key)
        .filter(key -> !isKnown(key))
        .map(
            key ->
                "--command-property "
                    + key
                    + ": no client of Kafka has this setting; it is passed on all the same")
        .toList();
  }

  private static Stream<ClientProperty> given(OptionSpec option) {
    List<ClientProperty.Several> values = option.getValue();
    return values.stream().flatMap(several -> several.properties().stream());
  }

  private static boolean isKnown(String key) {
    String name = key.replaceFirst(PREFIX, "");
    return KNOWN.stream().anyMatch(names -> names.contains(name));
  }
}
