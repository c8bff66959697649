package org.borderflow.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionTest {
  @Test
  void namesOfMetricsAreWhatIsNeitherLabelNorFunctionNorNumber() {
    Expression expression =
        new Expression(
            """
            sum without (instance, pod) (increase(reports_total{outcome=~"a|b", topic="x_y"}[10m])) > 0.05
              and on (job) label_replace(up, "partition", "$1", "task_id", "[0-9]+_([0-9]+)") == 1
              unless min_over_time(level:lag_records:sum[10m:15s]) / ignoring (reason) group_left age_seconds >= age_seconds offset 15m
            """);
    assertThat(expression.metrics())
        .containsExactly("age_seconds", "level:lag_records:sum", "reports_total", "up");
  }

  @Test
  void aLabelIsComparedWithEachAlternative() {
    Expression expression =
        new Expression(
            "a{outcome=~\"refused|unreadable\", channel!=\"log\"} + b{outcome=\"sent\"}");
    assertThat(expression.valuesOf("outcome")).containsExactly("refused", "sent", "unreadable");
    assertThat(expression.valuesOf("channel")).containsExactly("log");
    assertThat(expression.valuesOf("state")).isEmpty();
  }
}
