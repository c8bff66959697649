package org.borderflow.observability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a dashboard has to keep to: the rules of grafana/dashboard-linter (each named as there) and
 * a few of ours. Its job and instance rules are for Prometheus alone, there as here.
 */
final class DashboardRules {
  /** Of Grafana's units those that say what our numbers are. */
  private static final Set<String> UNITS =
      Set.of(
          "none",
          "string",
          "short",
          "locale",
          "percentunit",
          "bytes",
          "s",
          "ms",
          "cps",
          "dtdurations",
          "dateTimeAsIso");

  private static final Set<String> WITHOUT_UNIT = Set.of("text");
  private static final String PROMETHEUS = "prometheus";

  private final JsonNode dashboard;
  private final List<String> findings = new ArrayList<>();

  private DashboardRules(JsonNode dashboard) {
    this.dashboard = dashboard;
  }

  /** What is wrong with it, a line each; empty: nothing. */
  static List<String> findings(JsonNode dashboard) {
    DashboardRules rules = new DashboardRules(dashboard);
    rules.whole();
    rules.dataSource();
    if (Dashboards.dataSource(dashboard).equals(PROMETHEUS)) {
      rules.prometheusVariable("job", "Job");
      rules.prometheusVariable("instance", "Instance");
    }
    rules.reloaded();
    Dashboards.panels(dashboard).forEach(rules::panel);
    rules.layout();
    return List.copyOf(rules.findings);
  }

  private void whole() {
    check(
        dashboard.path("editable").isBoolean() && !dashboard.path("editable").asBoolean(),
        "uneditable-dashboard",
        "editable is not false");
    check(dashboard.path("uid").asString().startsWith("borderflow-"), "uid", "has no fixed uid");
    check(!dashboard.path("description").asString().isBlank(), "description", "says nothing");
    // The second model, of Grafana 12 and later, has elements instead of panels.
    check(dashboard.path("panels").isArray() && !dashboard.has("elements"), "classic", "is new");
    check(dashboard.path("timezone").asString().equals("utc"), "timezone", "is not UTC");
  }

  private void dataSource() {
    List<JsonNode> variables = Dashboards.variables(dashboard, "datasource");
    check(variables.size() == 1, "template-datasource-rule", "chooses no data source");
    variables.forEach(
        variable -> {
          check(
              variable.path("name").asString().equals("datasource"),
              "template-datasource-rule",
              "is not named datasource");
          check(
              variable.path("label").asString().equals("Data source"),
              "template-datasource-rule",
              "is not labelled Data source");
        });
  }

  private void prometheusVariable(String name, String label) {
    String rule = "template-" + name + "-rule";
    List<JsonNode> found =
        Dashboards.variables(dashboard, "query").stream()
            .filter(variable -> variable.path("name").asString().equals(name))
            .toList();
    check(found.size() == 1, rule, "has no such variable");
    found.forEach(
        variable -> {
          check(isTemplated(variable), rule, "has another data source");
          check(variable.path("label").asString().equals(label), rule, "is not labelled " + label);
          check(variable.path("multi").asBoolean(), rule, "does not take several");
          check(variable.path("allValue").asString().equals(".+"), rule, "has another allValue");
        });
  }

  private void reloaded() {
    Dashboards.variables(dashboard, "query")
        .forEach(
            variable -> {
              String name = variable.path("name").asString();
              check(
                  variable.path("refresh").asInt() == 2,
                  "template-on-time-change-reload-rule",
                  name + " is not asked for again when the time changes");
              if (Dashboards.dataSource(dashboard).equals(PROMETHEUS)) {
                check(
                    PromQuery.LABEL_VALUES.matcher(variable.path("query").asString()).matches(),
                    "template-label-promql-rule",
                    name + " is no label_values(metric, label)");
              }
            });
  }

  private void panel(JsonNode panel) {
    String title = Dashboards.title(panel);
    check(!title.isBlank(), "panel-title-description-rule", "a panel has no title");
    check(
        !panel.path("description").asString().isBlank(),
        "panel-title-description-rule",
        title + " has no description");
    String type = panel.path("type").asString();
    if (WITHOUT_UNIT.contains(type)) {
      return;
    }
    String unit = panel.at("/fieldConfig/defaults/unit").asString();
    check(UNITS.contains(unit), "panel-units-rule", title + " has no unit that is known: " + unit);
    check(isTemplated(panel), "panel-datasource-rule", title + " has another data source");
    check(!Dashboards.targets(panel).isEmpty(), "panel-no-targets-rule", title + " asks nothing");
    for (JsonNode target : Dashboards.targets(panel)) {
      check(isTemplated(target), "panel-datasource-rule", title + " asks another data source");
      if (Dashboards.dataSource(dashboard).equals(PROMETHEUS)) {
        new PromQuery(target.path("expr").asString())
            .findings()
            .forEach((rule, what) -> findings.add(line(rule, title + " " + what)));
      }
    }
  }

  private boolean isTemplated(JsonNode node) {
    return node.at("/datasource/uid").asString().equals("${datasource}")
        && node.at("/datasource/type").asString().equals(Dashboards.dataSource(dashboard));
  }

  /** No two panels have one id, or one place. */
  private void layout() {
    Set<Integer> ids = new HashSet<>();
    Map<String, String> taken = new TreeMap<>();
    Dashboards.stream(dashboard.path("panels"))
        .forEach(
            panel -> {
              check(ids.add(panel.path("id").asInt()), "ids", "two panels have one id");
              cells(panel.path("gridPos"))
                  .forEach(
                      cell -> {
                        String other = taken.put(cell, Dashboards.title(panel));
                        check(
                            other == null,
                            "layout",
                            Dashboards.title(panel) + " lies over " + other);
                      });
            });
  }

  private static List<String> cells(JsonNode place) {
    List<String> cells = new ArrayList<>();
    for (int x = 0; x < place.path("w").asInt(); x++) {
      for (int y = 0; y < place.path("h").asInt(); y++) {
        cells.add((place.path("x").asInt() + x) + ":" + (place.path("y").asInt() + y));
      }
    }
    return cells;
  }

  private void check(boolean holds, String rule, String what) {
    if (!holds) {
      findings.add(line(rule, what));
    }
  }

  private String line(String rule, String what) {
    return rule + ": " + Dashboards.title(dashboard) + ": " + what;
  }
}
