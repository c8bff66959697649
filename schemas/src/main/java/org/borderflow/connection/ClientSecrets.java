package org.borderflow.connection;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Which of Kafka's client settings are nobody's business, and texts without them. */
public final class ClientSecrets {
  /** Stands for a secret. */
  public static final String HIDDEN = "(hidden)";

  private static final Set<ConfigDef> CLIENTS =
      Set.of(AdminClientConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef());

  /** Settings of plug-ins, which Kafka does not know. */
  private static final Pattern TELLING =
      Pattern.compile("password|secret|token|credential|jaas|private|api[._-]?key|basic[._-]?auth");

  /** What stands in quotes or behind an equals sign within {@code sasl.jaas.config}. */
  private static final Pattern WITHIN = Pattern.compile("=\\s*\"([^\"]+)\"|=\\s*([^\\s\";]+)");

  private ClientSecrets() {}

  /**
   * Whether the value of a setting is secret: what Kafka itself takes for a password, and what has
   * a telling name. Also with a prefix, such as {@code producer.}
   */
  public static boolean isSecret(String key) {
    return TELLING.matcher(key.toLowerCase(Locale.ROOT)).find()
        || CLIENTS.stream()
            .flatMap(client -> client.configKeys().values().stream())
            .filter(setting -> setting.type == ConfigDef.Type.PASSWORD)
            .anyMatch(setting -> key.equals(setting.name) || key.endsWith("." + setting.name));
  }

  /** A setting's value as it may be shown. */
  public static String shown(String key, String value) {
    return isSecret(key) ? HIDDEN : value;
  }

  /** A message without the secrets that these settings hold. */
  static String without(Map<String, String> settings, Optional<String> message) {
    String text = message.orElse("no reason is given");
    for (Map.Entry<String, String> setting : whole(settings).entrySet()) {
      if (isSecret(setting.getKey()) && !setting.getValue().isBlank()) {
        text = text.replace(setting.getValue(), HIDDEN);
        for (String part : parts(setting.getValue()).toList()) {
          text = text.replace(part, HIDDEN);
        }
      }
    }
    return text;
  }

  /** With what the settings name in files and variables. */
  private static Map<String, String> whole(Map<String, String> settings) {
    try {
      return ConfigProviders.resolved(settings);
    } catch (ConfigException e) {
      return settings;
    }
  }

  private static Stream<String> parts(String value) {
    return WITHIN
        .matcher(value)
        .results()
        .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
        .filter(part -> part.length() > 2);
  }
}
