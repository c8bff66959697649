package org.borderflow.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderflow.metrics.BorderflowMeter;
import org.borderflow.metrics.Metrics;

/** Every name that a scrape of Borderflow may hold. */
final class ServedNames {
  /** Written from the code, and held to it by a test of its own. */
  private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

  private static final Pattern OF_KAFKA = Pattern.compile("(?m)^\\* `(kafka_\\w+)`$");
  private static final Pattern OF_THE_JVM = Pattern.compile("(?m)^((?:jvm|process)_\\w+)[{ ]");

  /** Made by Prometheus for each target. */
  private static final String UP = "up";

  private ServedNames() {}

  static Set<String> all() throws IOException {
    Set<String> names = new TreeSet<>(Set.of(UP));
    for (BorderflowMeter meter : BorderflowMeter.values()) {
      namesOf(meter).forEach(names::add);
    }
    String document = Files.readString(DOCUMENT, UTF_8);
    OF_KAFKA.matcher(document).results().forEach(name -> names.add(name.group(1)));
    OF_THE_JVM.matcher(scraped()).results().forEach(name -> names.add(name.group(1)));
    return names;
  }

  private static Stream<String> namesOf(BorderflowMeter meter) {
    String name = meter.prometheusName();
    return meter.kind() == BorderflowMeter.Kind.TIMER
        ? Stream.of("_bucket", "_sum", "_count", "_max").map(name::concat)
        : Stream.of(name);
  }

  private static String scraped() {
    try (Metrics metrics = new Metrics("borderflow", 1, () -> Instant.EPOCH)) {
      return metrics.scrape();
    }
  }
}
