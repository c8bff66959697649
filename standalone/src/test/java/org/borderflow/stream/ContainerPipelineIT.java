package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.borderflow.backtest.Results;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same against Kafka's own image. Skipped where there is no Docker, and says so. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerPipelineIT {
  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

  @Test
  void topicsHoldWhatBacktestSays(@TempDir Path stateDir) {
    List<Report> sample = Sample.reports();
    KafkaConnection connection = KafkaConnection.of(KAFKA.getBootstrapServers(), Optional.empty());
    Pipeline pipeline = Pipeline.create(connection, "container", 4, false, stateDir);
    pipeline.publish(sample);
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
  }
}
