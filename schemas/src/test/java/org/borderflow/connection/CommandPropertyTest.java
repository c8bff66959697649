package org.borderflow.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class CommandPropertyTest {
  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"alice\""
          + " password=\"hunter22\";";
  private static final Map<String, Object> REACHED = new ConcurrentHashMap<>();

  @TempDir Path folder;

  @Command
  static final class Connecting {
    @Mixin private ConnectionOptions kafka = new ConnectionOptions();
  }

  /** Part of every client; Kafka hands it all that the client was given. */
  public static final class Reporter implements MetricsReporter {
    @Override
    public void configure(Map<String, ?> configs) {
      configs.forEach((key, value) -> REACHED.put(key, String.valueOf(value)));
    }

    @Override
    public void init(List<KafkaMetric> metrics) {}

    @Override
    public void metricChange(KafkaMetric metric) {}

    @Override
    public void metricRemoval(KafkaMetric metric) {}

    @Override
    public void close() {}
  }

  @Test
  void aPropertyWinsOverTheFile() throws IOException {
    Path file = folder.resolve("client.properties");
    Files.writeString(file, "security.protocol=SSL\nssl.truststore.location=/trust\n");
    assertThat(
            connection(
                    "--command-config",
                    file.toString(),
                    "--command-property",
                    "security.protocol=SASL_SSL",
                    "--command-property=sasl.jaas.config=" + JAAS)
                .properties())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("ssl.truststore.location", "/trust")
        .containsEntry("sasl.jaas.config", JAAS)
        .containsEntry("bootstrap.servers", "localhost:9092");
  }

  /** A variable or a settings file can name an option only once. */
  @Test
  void severalMayStandInOneValueALineEach() {
    assertThat(connection("--command-property", "linger.ms=1\n\nacks = all\n").properties())
        .containsEntry("linger.ms", "1")
        .containsEntry("acks", "all");
  }

  @Test
  void whatIsNoPropertyIsRefusedWithoutItsValue() {
    assertThatThrownBy(() -> connection("--command-property", "hunter22"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--command-property")
        .hasMessageContaining("KEY=VALUE")
        .hasMessageNotContaining("hunter22");
    assertThatThrownBy(() -> connection("--command-property", "bootstrap.servers=a:1"))
        .hasMessageContaining("give bootstrap.servers as --bootstrap-server");
  }

  @Test
  void theClientIsGivenIt() {
    KafkaConnection connection =
        connection(
            "--bootstrap-server",
            "127.0.0.1:1",
            "--command-property",
            "metric.reporters=" + Reporter.class.getName(),
            "--command-property",
            "retry.backoff.ms=77");
    assertThatThrownBy(() -> connection.admin(Duration.ofMillis(300)))
        .isInstanceOf(CommandFailure.class);
    assertThat(REACHED).containsEntry("retry.backoff.ms", "77");
  }

  /** The broken text lacks its semicolon; Kafka's message quotes some of such texts. */
  @Test
  void noErrorTellsASecret() {
    for (String broken :
        List.of(JAAS.replace(";", ""), JAAS.replace("required", "hunter22"), "hunter22")) {
      KafkaConnection connection = saslConnection(broken);
      assertThatThrownBy(() -> connection.admin(Duration.ofMillis(300)))
          .isInstanceOf(CommandFailure.class)
          .hasMessageNotContaining("hunter22");
      assertThat(connection.toString()).contains("sasl.jaas.config").doesNotContain("hunter22");
    }
  }

  /** Kafka takes the second word for the name of an option, and says that it has no value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "first hunter22",
        "first hunter22@home",
        "\"first\"hunter22",
        "first x=y hunter22"
      })
  void aPasswordWhoseQuotesAreForgottenIsNotTold(String password) {
    assertThat(wrong(JAAS.replace("\"hunter22\"", password)))
        .contains("Value not specified for key '(hidden)'");
  }

  @Test
  void anEmptyValueDoesNotShiftTheQuotes() {
    assertThat(
            ClientSecrets.without(
                Map.of("sasl.jaas.config", "X required username=\"\" password=\"two words\";"),
                Optional.of("wrong: two words")))
        .isEqualTo("wrong: (hidden)");
  }

  /** What is no secret is needed to mend it. */
  @Test
  void anOptionWithoutAValueIsNamed() {
    assertThat(wrong(JAAS.replace("\"hunter22\"", "")))
        .contains("Value not specified for key 'password'");
  }

  /** What we say when a client of Kafka's does not take these settings; the reason is Kafka's. */
  private static String wrong(String jaas) {
    Throwable why =
        catchThrowable(
            () ->
                JaasContext.loadClientContext(
                    Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas))));
    return String.valueOf(
        saslConnection(jaas).wrongConfiguration(new KafkaException(why)).getMessage());
  }

  private static KafkaConnection saslConnection(String jaas) {
    return connection(
        "--bootstrap-server",
        "127.0.0.1:1",
        "--command-property",
        "security.protocol=SASL_PLAINTEXT",
        "--command-property",
        "sasl.mechanism=PLAIN",
        "--command-property",
        "sasl.jaas.config=" + jaas);
  }

  @Test
  void whatKafkaTakesForAPasswordIsSecretAndWhatIsCalledSo() {
    assertThat(
            List.of(
                "ssl.keystore.password",
                "ssl.keystore.key",
                "producer.sasl.jaas.config",
                "basic.auth.user.info",
                "my.plugin.api-key"))
        .allMatch(ClientSecrets::isSecret);
    assertThat(List.of("security.protocol", "ssl.keystore.location", "key.serializer"))
        .noneMatch(ClientSecrets::isSecret);
  }

  private static KafkaConnection connection(String... args) {
    Connecting command = new Connecting();
    new CommandLine(command).parseArgs(args);
    return command.kafka.connection();
  }
}
