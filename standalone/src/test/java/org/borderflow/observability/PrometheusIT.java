package org.borderflow.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to Prometheus and promtool that other tests take. */
class PrometheusIT {
  private static final Instant TIME = Instant.parse("2022-09-24T12:00:00Z");

  @Test
  void promtoolSaysHowItEnded(@TempDir Path folder) throws Exception {
    assumeTrue(Promtool.program().isPresent(), "there is no promtool; apt-get install prometheus");
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    assertThat(Promtool.run("check", "config", config.toString()))
        .returns(0, Promtool::exitCode)
        .extracting(Promtool::output)
        .asString()
        .contains("SUCCESS");
    Files.writeString(config, "globe: {}\n");
    assertThat(Promtool.run("check", "config", config.toString()))
        .returns(1, Promtool::exitCode)
        .extracting(Promtool::output)
        .asString()
        .contains("globe");
  }

  @Test
  void prometheusAnswersQueriesAndEnds(@TempDir Path folder) throws Exception {
    assumeTrue(
        RealPrometheus.program().isPresent(), "there is no Prometheus; apt-get install prometheus");
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    Process process;
    try (RealPrometheus prometheus = RealPrometheus.start(config, folder.resolve("data"))) {
      process = prometheus.process();
      assertThat(prometheus.value("vector(6 * 7)", TIME)).hasValue(42);
      assertThat(prometheus.value("nobody_has_this", TIME)).isEqualTo(OptionalDouble.empty());
      assertThat(prometheus.query("vector(1)").at("/0/value/0").asLong())
          .isGreaterThan(TIME.getEpochSecond());
      assertThat(prometheus.data("/api/v1/rules").at("/groups")).isEmpty();
      assertThatIllegalStateException()
          .isThrownBy(() -> prometheus.query("sum("))
          .withMessageContaining("parse error");
    }
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void aPrometheusThatDoesNotStartSaysWhy(@TempDir Path folder) throws Exception {
    assumeTrue(
        RealPrometheus.program().isPresent(), "there is no Prometheus; apt-get install prometheus");
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "globe: {}\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> RealPrometheus.start(config, folder.resolve("data")))
        .withMessageContaining("field globe not found");
  }
}
