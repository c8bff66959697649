package org.borderflow.connection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Settings that stand elsewhere, and are named where they are needed: {@code ${file:PATH:KEY}},
 * {@code ${env:NAME}}, {@code ${directory:PATH:FILE}}. Kafka's own clients put them in, so that no
 * secret is in the settings that this program holds.
 */
final class ConfigProviders {
  private static final Map<String, Supplier<ConfigProvider>> OURS =
      new TreeMap<>(
          Map.of(
              "file", FileConfigProvider::new,
              "env", EnvVarConfigProvider::new,
              "directory", DirectoryConfigProvider::new));

  private static final Pattern NAMED = Pattern.compile("\\$\\{(file|env|directory):[^}]*}");

  private ConfigProviders() {}

  /**
   * Settings by which clients find what is named; as they are where nothing is, or where they say
   * themselves how to find it.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE} when something named is not there
   */
  static Map<String, String> announced(Map<String, String> settings) {
    boolean isNamed = settings.values().stream().anyMatch(value -> NAMED.matcher(value).find());
    if (!isNamed || settings.containsKey(AbstractConfig.CONFIG_PROVIDERS_CONFIG)) {
      return settings;
    }
    require(settings);
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put(AbstractConfig.CONFIG_PROVIDERS_CONFIG, String.join(",", OURS.keySet()));
    OURS.forEach(
        (name, provider) ->
            all.put(
                AbstractConfig.CONFIG_PROVIDERS_CONFIG + "." + name + ".class",
                provider.get().getClass().getName()));
    return all;
  }

  private static void require(Map<String, String> settings) {
    try {
      resolved(settings).entrySet().stream()
          .filter(setting -> NAMED.matcher(setting.getValue()).find())
          .map(Map.Entry::getKey)
          .sorted()
          .findFirst()
          .ifPresent(
              key -> {
                throw missing(key + ": what it names is not there");
              });
    } catch (ConfigException e) {
      throw missing(Optional.ofNullable(e.getMessage()).orElse("something named cannot be read"));
    }
  }

  private static CommandFailure missing(String what) {
    return new CommandFailure(
        ExitCode.USAGE,
        "Kafka configuration: "
            + what
            + "; write ${file:PATH:KEY}, ${env:NAME} or ${directory:PATH:FILE} of what there is");
  }

  /**
   * The settings with everything put in that is named. Secret: to be compared with, never shown.
   *
   * @throws ConfigException when something named cannot be read
   */
  static Map<String, String> resolved(Map<String, String> settings) {
    Map<String, ConfigProvider> providers = new HashMap<>();
    OURS.forEach(
        (name, supplier) -> {
          ConfigProvider provider = supplier.get();
          provider.configure(Map.of());
          providers.put(name, provider);
        });
    return new ConfigTransformer(providers).transform(settings).data();
  }
}
