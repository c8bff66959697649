package org.borderflow.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document is written by this test with {@code -Dborderflow.writeDocs}, else compared. */
class MetricsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

  @Test
  void saysOfEveryMeterWhatTheCodeSays() throws IOException {
    if (System.getProperty("borderflow.writeDocs") != null) {
      Files.writeString(DOCUMENT, MetricsDocument.text(), UTF_8);
    }
    assertThat(Files.readString(DOCUMENT, UTF_8))
        .as("run mvn -pl streams-app -am test -Dtest=MetricsDocumentTest -Dborderflow.writeDocs")
        .isEqualTo(MetricsDocument.text());
  }

  @Test
  void everyMeterIsServedUnderItsNameWithItsTagsAndNoOtherIs() {
    Scraped scraped = new Scraped(Everything.scraped());
    for (BorderflowMeter meter : BorderflowMeter.values()) {
      assertThat(scraped.text()).contains("# TYPE " + meter.prometheusName() + " " + type(meter));
      assertThat(scraped.text()).contains("# HELP " + meter.prometheusName() + " ");
      String sample =
          meter.prometheusName() + (meter.kind() == BorderflowMeter.Kind.TIMER ? "_sum" : "");
      assertThat(scraped.all(sample))
          .as(sample)
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.labels()).containsKeys(tags(meter)));
    }
    Set<String> known =
        Arrays.stream(BorderflowMeter.values())
            .map(BorderflowMeter::prometheusName)
            .collect(Collectors.toSet());
    known.add(BorderflowMeter.RESULT_LATENCY.prometheusName() + "_max");
    assertThat(scraped.text().lines().filter(line -> line.startsWith("# TYPE borderflow_")))
        .allSatisfy(line -> assertThat(known).contains(line.split(" ", -1)[2]));
  }

  private static String[] tags(BorderflowMeter meter) {
    return Stream.concat(Stream.of("application"), meter.tags().stream()).toArray(String[]::new);
  }

  private static String type(BorderflowMeter meter) {
    return meter.kind() == BorderflowMeter.Kind.TIMER
        ? "histogram"
        : meter.kind().name().toLowerCase(Locale.ROOT);
  }
}
