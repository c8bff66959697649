package org.borderflow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.input.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSendersTest {
  @TempDir private Path folder;

  private Run publish(String... options) throws IOException {
    Path input = folder.resolve("a.csv");
    Files.writeString(input, CsvText.file(CsvText.row()));
    Surroundings surroundings =
        new Surroundings(
            FakeKafka.CLOCK,
            () -> 0,
            InputStream.nullInputStream(),
            false,
            new KafkaSenders(FakeKafka.CLOCK, Duration.ofSeconds(1)));
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = input.toString();
    return Run.of(new PublishCommand(surroundings), args);
  }

  @Test
  void endsWith4WhenNoBrokerAnswers() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
    }
    Run run = publish("--bootstrap-server", "127.0.0.1:" + closedPort);
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            "no Kafka broker answers at 127.0.0.1:"
                + closedPort
                + " within 1 s; start one, or name another with --bootstrap-server\n");
  }

  @Test
  void endsWith2WhenTheAddressIsNone() throws IOException {
    assertThat(publish("--bootstrap-server", "nowhere").exitCode()).isEqualTo(2);
  }

  @Test
  void endsWith3WhenTheClientConfigurationIsMissing() throws IOException {
    Path none = folder.resolve("none.properties");
    Run run = publish("--command-config", none.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith(none + ": cannot be read");
  }

  /** A producer that is told of one waits for a beginning that never comes, and then throws. */
  @Test
  void endsWith2WhenTransactionsAreAskedFor() {
    KafkaConnection connection =
        new KafkaConnection(
            Map.of("bootstrap.servers", "127.0.0.1:1", "transactional.id", "reports"));
    assertThatThrownBy(() -> KafkaSenders.producer(connection))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageStartingWith("transactional.id is set, and reports are sent without");
  }
}
