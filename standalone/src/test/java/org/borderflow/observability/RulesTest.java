package org.borderflow.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.borderflow.alert.DeliveryOutcome;
import org.borderflow.health.StreamProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The alert rules: what Prometheus says of them, what they say, and what the program serves. */
@Tag("once")
class RulesTest {
  private static final Path RUNBOOK = Path.of("..", "docs", "runbook.md");
  private static final String RUNBOOK_URL =
      "https://github.com/borderflow/borderflow/blob/main/docs/runbook.md#";

  @Test
  void prometheusTakesThem() throws Exception {
    assertThat(promtool("check", "rules", PrometheusFiles.in(PrometheusFiles.RULES)).exitCode())
        .isZero();
  }

  @Test
  void theyFireWhenTheyShouldAndOnlyThen() throws Exception {
    Promtool result = promtool("test", "rules", PrometheusFiles.in(PrometheusFiles.TESTS));
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  /** A checker that takes everything would be none. */
  @Test
  void prometheusWouldNotTakeARuleThatIsNone(@TempDir Path folder) throws Exception {
    String broken = "groups: [{name: a, rules: [{alert: A, expr: 'sum by (up'}]}]";
    Path file = Files.writeString(folder.resolve("broken.yml"), broken, UTF_8);
    assertThat(promtool("check", "rules", List.of(file)).exitCode()).isNotZero();
  }

  private static Promtool promtool(String verb, String what, List<Path> files)
      throws IOException, InterruptedException {
    assumeTrue(
        Promtool.program().isPresent(), "promtool (Debian package prometheus) is not on the PATH");
    return Promtool.run(
        Stream.concat(Stream.of(verb, what), files.stream().map(Path::toString))
            .toArray(String[]::new));
  }

  @Test
  void everyAlertSaysHowBadItIsHowLongItMustLastAndWhatToDo() throws IOException {
    Set<String> anchors = anchors();
    assertThat(PrometheusFiles.alerts()).isNotEmpty();
    for (JsonNode alert : PrometheusFiles.alerts()) {
      String name = alert.path("alert").asString();
      assertThat(name).startsWith("Borderflow");
      assertThat(alert.at("/labels/severity").asString("")).isIn("critical", "warning", "info");
      assertThat(alert.path("for").asString("")).as(name + " for").matches("[1-9][0-9]*[smh]");
      assertThat(alert.at("/annotations/summary").asString(""))
          .as(name + " summary")
          .hasSizeBetween(10, 80)
          .doesNotContain("{{");
      assertThat(alert.at("/annotations/description").asString("")).as(name).contains("{{");
      assertThat(alert.at("/annotations/runbook_url").asString(""))
          .isEqualTo(RUNBOOK_URL + name.toLowerCase(Locale.ROOT));
      assertThat(anchors).contains(name.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void noTwoAlertsHaveOneName() throws IOException {
    assertThat(PrometheusFiles.alerts())
        .extracting(alert -> alert.path("alert").asString())
        .doesNotHaveDuplicates();
  }

  /** What GitHub makes of a heading that has no marks in it. */
  private static Set<String> anchors() throws IOException {
    return Files.readAllLines(RUNBOOK, UTF_8).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void everyAlertIsTestedFiringAndNotAndNoOtherIs() throws IOException {
    Set<String> fire = new TreeSet<>();
    Set<String> doNot = new TreeSet<>();
    for (JsonNode look : PrometheusFiles.looks()) {
      (look.path("exp_alerts").isEmpty() ? doNot : fire).add(look.path("alertname").asString());
    }
    Set<String> alerts =
        PrometheusFiles.alerts().stream()
            .map(alert -> alert.path("alert").asString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(fire).isEqualTo(alerts);
    assertThat(doNot).isEqualTo(alerts);
  }

  @Test
  void everyMetricInARuleIsServedOrRecorded() throws IOException {
    Set<String> known = ServedNames.all();
    PrometheusFiles.rules().stream()
        .filter(rule -> rule.has("record"))
        .forEach(rule -> known.add(rule.path("record").asString()));
    for (Expression expression : expressions()) {
      assertThat(expression.metrics()).as(expression.text()).isNotEmpty().isSubsetOf(known);
    }
  }

  @Test
  void everyOutcomeAndStateInARuleExists() throws IOException {
    Set<String> outcomes =
        Arrays.stream(DeliveryOutcome.values())
            .map(DeliveryOutcome::code)
            .collect(Collectors.toSet());
    Set<String> states =
        Arrays.stream(KafkaStreams.State.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(valuesOf("outcome")).isNotEmpty().isSubsetOf(outcomes);
    assertThat(valuesOf("state")).isNotEmpty().isSubsetOf(states);
  }

  /** A problem that no rule asks for would wake nobody. */
  @Test
  void everyProblemIsInARuleAndEveryOneInARuleExists() throws IOException {
    Set<String> problems =
        Arrays.stream(StreamProblem.values()).map(StreamProblem::code).collect(Collectors.toSet());
    assertThat(valuesOf("problem")).isEqualTo(problems);
  }

  private static Set<String> valuesOf(String label) throws IOException {
    return expressions().stream()
        .flatMap(expression -> expression.valuesOf(label).stream())
        .collect(Collectors.toSet());
  }

  private static List<Expression> expressions() throws IOException {
    return PrometheusFiles.rules().stream()
        .map(rule -> new Expression(rule.path("expr").asString()))
        .toList();
  }
}
