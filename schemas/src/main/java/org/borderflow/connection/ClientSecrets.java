package org.borderflow.connection;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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

  /**
   * What {@code sasl.jaas.config} holds from its first equals sign on: a value in quotes or behind
   * an equals sign; a name, which is no secret; and any other word. That is the rest of a value
   * that should stand in quotes, as in {@code password=two words}, and Kafka repeats it.
   */
  private static final Pattern WITHIN =
      Pattern.compile("\"([^\"]*)\"?|=\\s*([^\\s\";]+)|[\\w.-]+\\s*(?==)|([^\\s\";=]+)");

  /** What ends a word to Kafka, which may repeat only that much. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}._$-]+");

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
    for (String secret : secrets(settings).toList()) {
      text = text.replace(secret, HIDDEN);
    }
    return text;
  }

  /** Longest first: what is a part of another must not break it up. */
  private static Stream<String> secrets(Map<String, String> settings) {
    return whole(settings).entrySet().stream()
        .filter(setting -> isSecret(setting.getKey()) && !setting.getValue().isBlank())
        .flatMap(setting -> Stream.concat(Stream.of(setting.getValue()), parts(setting.getValue())))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed());
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
    int first = value.indexOf('=');
    return WITHIN
        .matcher(value.substring(first < 0 ? value.length() : first))
        .results()
        .flatMap(ClientSecrets::words)
        .filter(part -> part.length() > 2);
  }

  private static Stream<String> words(MatchResult found) {
    Stream<String> unquoted =
        Stream.of(2, 3)
            .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
            .flatMap(text -> Stream.concat(Stream.of(text), NO_WORD.splitAsStream(text)));
    return Stream.concat(Optional.ofNullable(found.group(1)).stream(), unquoted);
  }
}
