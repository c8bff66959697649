package org.borderflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.borderflow.evaluate.Evaluation;
import org.borderflow.evaluate.Evaluation.Row;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {
  @Test
  void numbersAreRoundedAndADelayThatNobodyKnowsIsNull() {
    Row row =
        new Row("w2", "ramp", 2.0 / 3, Double.NaN, 59.0 / 3_000, 1.0005, 0.00005, 0.25, List.of());
    Row other = new Row("ratio", "ramp", 0.0005, 16.0 / 3, 0.00004, 2, 1, 1, List.of());
    assertThat(EvaluationJson.of(new Evaluation(-1, 3_000, 0.02, 2, 9, List.of(row, other))))
        .isEqualTo(
            "{\"seed\":-1,\"trials\":3000,\"alertRate\":0.02,\"series\":2,\"calmDays\":9,\"rows\":["
                + "{\"condition\":\"ramp\",\"detector\":\"w2\",\"power\":0.667,\"delayDays\":null,"
                + "\"alertRate\":0.0197,\"threshold\":1.001,\"gatesPower\":0.25,"
                + "\"gatesAlertRate\":1.0E-4},"
                + "{\"condition\":\"ramp\",\"detector\":\"ratio\",\"power\":0.001,\"delayDays\":5.33,"
                + "\"alertRate\":0.0,\"threshold\":2.0,\"gatesPower\":1.0,\"gatesAlertRate\":1.0}]}\n");
  }
}
