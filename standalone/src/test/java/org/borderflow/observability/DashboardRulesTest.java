package org.borderflow.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DashboardRulesTest {
  @Test
  void thereAreFour() {
    assertThat(Dashboards.all())
        .extracting(Dashboards::title)
        .containsExactly(
            "Borderflow / Borders",
            "Borderflow / Pipeline",
            "Borderflow / Replay",
            "Borderflow / Surges");
    assertThat(Dashboards.all().stream().map(one -> one.path("uid").asString()))
        .doesNotHaveDuplicates();
  }

  @TestFactory
  List<DynamicTest> everyDashboardKeepsToTheRules() {
    return Dashboards.all().stream()
        .map(
            dashboard ->
                DynamicTest.dynamicTest(
                    Dashboards.title(dashboard),
                    () -> assertThat(DashboardRules.findings(dashboard)).isEmpty()))
        .toList();
  }

  /** A rule that finds nothing in anything would be none: each sees the slip that it is for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "editable":false             | "editable":true             | uneditable-dashboard
          "uid":"borderflow-pipeline"  | "uid":""                    | uid
          "timezone":"utc"             | "timezone":"browser"        | timezone
          "name":"datasource"          | "name":"prometheus"         | template-datasource-rule
          "label":"Data source"        | "label":"Source"            | template-datasource-rule
          "label":"Job"                | "label":"job"               | template-job-rule
          "name":"instance"            | "name":"instances"          | template-instance-rule
          "multi":true                 | "multi":false               | template-job-rule
          "allValue":".+"              | "allValue":".*"             | template-job-rule
          "refresh":2                  | "refresh":1                 | template-on-time-change-reload-rule
          label_values(borderflow_flows, job) | borderflow_flows     | template-label-promql-rule
          "title":"Lag"                | "title":""                  | panel-title-description-rule
          "unit":"percentunit"         | "unit":"people"             | panel-units-rule
          "uid":"${datasource}"        | "uid":"mine"                | panel-datasource-rule
          [$__rate_interval]           | [5m]                        | target-rate-interval-rule
          job=~\\"$job\\", instance    | instance                    | target-job-rule
          instance=~\\"$instance\\"    | instance=\\"one\\"          | target-job-rule
          sum(increase(borderflow_rejects_total{job=~\\"$job\\", instance=~\\"$instance\\"}[$__range])) \
          | sum(borderflow_rejects_total{job=~\\"$job\\", instance=~\\"$instance\\"}) \
          | target-counter-agg-rule
          "x":4                        | "x":0                       | layout
          "id":2                       | "id":1                      | ids
          """)
  void eachRuleSeesItsSlip(String right, String wrong, String rule) {
    String pipeline = Dashboards.all().get(1).toString();
    assertThat(pipeline).contains(right);
    JsonNode slipped = JsonMapper.shared().readTree(pipeline.replace(right, wrong));
    assertThat(DashboardRules.findings(slipped)).anyMatch(line -> line.startsWith(rule + ": "));
  }

  @Test
  void aPanelMustAskSomething() {
    JsonNode slipped = Dashboards.all().get(1);
    ((ObjectNode) Dashboards.panels(slipped).get(0)).putArray("targets");
    assertThat(DashboardRules.findings(slipped))
        .anyMatch(line -> line.startsWith("panel-no-targets-rule: "));
  }

  @Test
  void metricsOfAQueryAreItsMeters() {
    PromQuery query =
        new PromQuery(
            "topk(3, rate(kafka_stream_thread_commit_total{a=\"up\"}[5m])) / on (process) up{b=~\"jvm_x\"}");
    assertThat(query.metrics())
        .isEqualTo(new TreeSet<>(List.of("kafka_stream_thread_commit_total", "up")));
  }

  @Test
  void theDashboardsGoByTheUidsThatAreProvisioned() throws Exception {
    String provisioned =
        java.nio.file.Files.readString(
            java.nio.file.Path.of(
                "..", "observability", "grafana", "provisioning", "datasources", "borderflow.yml"));
    assertThat(
            Dashboards.all().stream()
                .flatMap(dashboard -> Dashboards.variables(dashboard, "datasource").stream())
                .map(variable -> variable.at("/current/value").asString())
                .collect(Collectors.toSet()))
        .isNotEmpty()
        .allSatisfy(uid -> assertThat(provisioned).contains("uid: " + uid + "\n"));
  }
}
