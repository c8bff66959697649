package org.borderflow.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Our meters, and which of Kafka's are let through, as a document. */
final class MetricsDocument {
  private static final String HEAD =
      """
      # Metrics

      Written from `BorderflowMeter` and `KafkaMeters` by `MetricsDocumentTest`; do not edit.

      `stream` and `demo` serve these at `/metrics`, on the port of page and API, in Prometheus' text form. All have the label `application`, the application id.
      A counter begins with 0 when the process does. With several instances, add up counters (`sum`), and take any one instance's gauges of flows (`max`): each knows all flows.

      ## Borderflow's own

      | name | kind | unit | labels | |
      |---|---|---|---|---|
      """;
  private static final String FLOWS =
      """

      A flow's labels are empty where it leaves something open; to Prometheus an empty label is none. Flows have series of their own up to `--metrics-flows` (500), those with the newest reports; `borderflow_flows_omitted` says how many have none.
      The gauges of flows are the newest day's, whenever that was: look at `borderflow_flow_report_age_seconds` too. During a replay of old reports that age is years, and right.

      `borderflow_result_latency_seconds` is a histogram: `_bucket`, `_sum`, `_count`, and `_max` of the last two minutes. It goes by the header `ingested-at`, so a replay does not read years; an event without that header is not in it.

      ## Kafka's

      Clients have hundreds of meters, most of them for each node, topic and partition. These are let through, from Kafka Streams with its consumers and producers, and from the reader of results (`client_id` `borderflow-view`); [Kafka's documentation](https://kafka.apache.org/documentation/#monitoring) says what they are.

      """;
  private static final String JVM =
      """

      ## The JVM's

      Micrometer's `jvm_memory_*`, `jvm_buffer_*`, `jvm_gc_*`, `jvm_threads_*`, `jvm_classes_*`, `process_*` and `system_*`.
      """;

  private MetricsDocument() {}

  static String text() {
    String ours =
        Arrays.stream(BorderflowMeter.values())
            .map(MetricsDocument::row)
            .collect(Collectors.joining());
    String kafka =
        KafkaMeters.NAMES.stream()
            .sorted()
            .map(name -> "* `" + name.replace('.', '_') + "`\n")
            .collect(Collectors.joining());
    return HEAD + ours + FLOWS + kafka + JVM;
  }

  private static String row(BorderflowMeter meter) {
    String tags =
        meter.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s | %s |\n",
        meter.prometheusName(),
        meter.kind().name().toLowerCase(Locale.ROOT),
        meter.unit(),
        tags,
        meter.description());
  }
}
