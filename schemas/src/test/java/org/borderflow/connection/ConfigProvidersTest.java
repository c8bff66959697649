package org.borderflow.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that name where a secret stands. */
class ConfigProvidersTest {
  private static final String SECRET = "canary-8472";

  @TempDir private Path folder = Path.of("");

  private KafkaConnection connection(String password) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("client.properties"), "ssl.truststore.password=" + password + "\n");
    return KafkaConnection.of("localhost:9092", Optional.of(config), List.of());
  }

  private static String asKafkaReads(KafkaConnection connection) {
    return new AdminClientConfig(connection.with(Map.of()))
        .getPassword("ssl.truststore.password")
        .value();
  }

  @Test
  void kafkasClientsFindWhatStandsInAFileAFolderAndAVariable() throws IOException {
    Path file = Files.writeString(folder.resolve("a.properties"), "b=" + SECRET + "\n");
    Files.writeString(folder.resolve("c"), SECRET);
    Map.Entry<String, String> variable =
        System.getenv().entrySet().stream()
            .filter(one -> one.getKey().equals("PATH"))
            .findFirst()
            .orElseThrow();
    assertThat(asKafkaReads(connection("${file:" + file + ":b}"))).isEqualTo(SECRET);
    assertThat(asKafkaReads(connection("${directory:" + folder + ":c}"))).isEqualTo(SECRET);
    assertThat(asKafkaReads(connection("${env:PATH}"))).isEqualTo(variable.getValue());
    assertThat(connection("${file:" + file + ":b}").properties().values())
        .noneMatch(value -> value.contains(SECRET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${file:/nowhere.properties:b}", "${env:NO_SUCH_VARIABLE}", "${directory:/:no}"})
  void whatIsNamedAndNotThereIsSaidAtOnce(String named) {
    assertThatThrownBy(() -> connection(named))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("${env:NAME}");
  }

  @Test
  void otherSettingsStayAsTheyAre() throws IOException {
    assertThat(connection("plain").properties())
        .containsOnlyKeys("bootstrap.servers", "ssl.truststore.password");
    Path own =
        Files.writeString(
            folder.resolve("own.properties"),
            "config.providers=env\n"
                + "config.providers.env.class="
                + "org.apache.kafka.common.config.provider.EnvVarConfigProvider\n"
                + "ssl.truststore.password=${env:PATH}\n");
    assertThat(KafkaConnection.of("localhost:9092", Optional.of(own), List.of()).properties())
        .containsEntry("config.providers", "env")
        .doesNotContainKey("config.providers.file.class");
  }

  @Test
  void anErrorThatRepeatsASecretIsShownWithoutIt() throws IOException {
    Path file = Files.writeString(folder.resolve("a.properties"), "b=" + SECRET + "\n");
    assertThat(
            connection("${file:" + file + ":b}")
                .wrongConfiguration(new KafkaException("cannot use " + SECRET + " here")))
        .hasMessageContaining("cannot use (hidden) here");
  }
}
