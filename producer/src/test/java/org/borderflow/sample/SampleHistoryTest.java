package org.borderflow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {
  @Test
  void holdsGoodReportsOnly() {
    List<String> warnings = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (Rows sample = SampleHistory.open(Clock.systemUTC(), warnings::add)) {
      for (Optional<Row> row = sample.next(); row.isPresent(); row = sample.next()) {
        rows.add(row.get());
      }
    }
    // The file has 295 lines, one of them its header.
    assertThat(rows).hasSize(294).allMatch(Row.Good.class::isInstance);
    assertThat(rows.get(0).place()).hasToString("mobilisation-2022.csv:2:1");
    assertThat(warnings).isEmpty();
  }
}
