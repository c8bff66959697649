package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.borderflow.backtest.Results;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The same against Kafka's own image. Skipped, with the reason, where there is no Docker on this
 * machine, or where it has no such image and can fetch none.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ContainerPipelineIT {
  private static final String IMAGE = "apache/kafka:4.3.1";
  private static final KafkaContainer KAFKA = new KafkaContainer(IMAGE);

  @AfterAll
  static void stop() {
    KAFKA.stop();
  }

  @Test
  void topicsHoldWhatBacktestSays(@TempDir Path stateDir) throws InterruptedException {
    start();
    List<Report> sample = Sample.reports();
    KafkaConnection connection = KafkaConnection.of(KAFKA.getBootstrapServers(), Optional.empty());
    Pipeline pipeline = Pipeline.create(connection, "container", 4, false, stateDir);
    pipeline.publish(sample);
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
  }

  /** Docker's own program is asked first: Testcontainers would try for minutes. */
  private static void start() throws InterruptedException {
    assumeTrue(docker("version"), "there is no Docker here");
    assumeTrue(
        Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:").startsWith("unix:"),
        "Docker is on another machine");
    assumeTrue(
        docker("image", "inspect", IMAGE) || docker("pull", "--quiet", IMAGE),
        "Docker has no " + IMAGE + " and cannot fetch it");
    KAFKA.start();
  }

  private static boolean docker(String... args) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(args));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }
}
