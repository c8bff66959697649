package org.borderflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTableTest {
  @Test
  void eachCostStandsAgainstTheFirstOfItsShape() {
    StringWriter out = new StringWriter();
    new CostTable(
            List.of(
                new Cost(Shape.DAILY, 60, 0.4, 0.2, 100),
                new Cost(Shape.DAILY, 3650, 0.5, 0.3, 110),
                new Cost(Shape.CUMULATIVE, 60, 2, 1, 1000),
                new Cost(Shape.CUMULATIVE, 3650, 5, 4, 12345.6)),
            60)
        .grid()
        .print(new PrintWriter(out));
    // 0.5 / 0.4, 0.3 / 0.2, 110 / 100; 5 / 2, 4 / 1, 12,345.6 / 1,000.
    assertThat(out.toString().lines())
        .containsExactly(
            "REPORTED    DAYS     MS  / 60  CPU MS  / 60       KB   / 60",
            "daily         60  0.400  1.00   0.200  1.00    100.0   1.00",
            "daily       3650  0.500  1.25   0.300  1.50    110.0   1.10",
            "cumulative    60  2.000  1.00   1.000  1.00   1000.0   1.00",
            "cumulative  3650  5.000  2.50   4.000  4.00  12345.6  12.35");
  }
}
