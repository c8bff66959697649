package org.borderflow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalDouble;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.observability.Promtool;
import org.borderflow.observability.RealPrometheus;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The way of docs/operations.md: from the topics to what Prometheus itself says of 2022. */
class PrometheusHistoryIT {
  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  private static final String FINLAND =
      "{application=\"borderflow\",job=\"borderflow\",instance=\"localhost:8080\","
          + "origin=\"RU\",destination=\"FI\",mode=\"land\",nationality=\"RU\","
          + "crossing_point=\"\",measure=\"crossings\"}";
  private static final Instant NOON = Instant.parse("2022-09-24T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2022-09-24T23:59:59Z");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void areThere() {
    assumeTrue(
        RealPrometheus.program().isPresent() && Promtool.program().isPresent(),
        "there is no Prometheus with promtool on this machine; apt-get install prometheus");
  }

  @Test
  void prometheusKnowsThePast() throws Exception {
    Path data = folder.resolve("data");
    long days = fill(data);
    Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    try (RealPrometheus prometheus = RealPrometheus.start(config, data)) {
      // The Finnish Border Guard's own figure of that day.
      assertThat(best(prometheus, "borderflow_flow_best_people", NOON)).hasValue(8_572);
      assertThat(best(prometheus, "last_over_time(borderflow_flow_best_people", EVENING))
          .hasValue(8_572);
      // As the README has it: 2.4 times the 3,575 expected, a confirmed surge.
      assertThat(best(prometheus, "round(borderflow_flow_expected_people", NOON)).hasValue(3_575);
      assertThat(best(prometheus, "round(10 * borderflow_flow_ratio", NOON)).hasValue(24);
      assertThat(best(prometheus, "borderflow_flow_surge_state", NOON)).hasValue(2);
      // Five minutes later an instant query finds nothing any more.
      assertThat(best(prometheus, "borderflow_flow_best_people", NOON.plusSeconds(301)))
          .isEqualTo(OptionalDouble.empty());
      // promtool drops what it does not like without a word.
      assertThat(
              prometheus.value(
                  "sum(count_over_time(borderflow_flow_best_people[1y]))",
                  Instant.parse("2023-01-01T00:00:00Z")))
          .hasValue((double) days);
    }
  }

  /** The number of an expression that begins so, for Finland. */
  private static OptionalDouble best(RealPrometheus prometheus, String begin, Instant time)
      throws IOException, InterruptedException {
    String range = begin.startsWith("last_over_time") ? "[1d]" : "";
    return prometheus.value(begin + FINLAND + range + (begin.contains("(") ? ")" : ""), time);
  }

  /** Makes the blocks of the sample, and says how many days they are. */
  private long fill(Path data) throws IOException, InterruptedException {
    Pipeline pipeline =
        Pipeline.create(BROKER.connection(), "past", 2, false, folder.resolve("state"));
    pipeline.publish(Sample.reports());
    String table = pipeline.run().days();
    Path text = folder.resolve("days.txt");
    Exported ran =
        Exported.on(
            BROKER.connection(),
            "past",
            "export",
            "days",
            "--format=openmetrics",
            "--label=job=borderflow",
            "--label=instance=localhost:8080",
            "--output=" + text);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    Promtool made =
        Promtool.run(
            "tsdb",
            "create-blocks-from",
            "openmetrics",
            "--max-block-duration=8760h",
            text.toString(),
            data.toString());
    assertThat(made.exitCode()).as(made.output()).isZero();
    return table.lines().count() - 1;
  }
}
