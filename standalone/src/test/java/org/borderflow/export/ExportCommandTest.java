package org.borderflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is told before a broker is asked. */
class ExportCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "export / Missing required parameter: 'WHAT'; see borderflow export --help",
        "export weeks / export is \"weeks\"; write one of days, surges, episodes, reports",
        "export days --format xml / --format is \"xml\"; write one of csv, jsonl, openmetrics",
        "export episodes --format openmetrics / --format openmetrics is for days, with their"
            + " assessments, or for surges, the assessments alone: episodes are no series of numbers;"
            + " write export days, or another format",
        "export days --flow RU / --flow: flow is \"RU\"; write it as RU>FI;mode=land, with * for"
            + " any characters",
        "export days --from 2022 / --from is \"2022\", which is no day; write it as 2022-09-24",
        "export days --from 2022-10-01 --to 2022-09-01 / --from 2022-10-01 is after --to"
            + " 2022-09-01; swap the two",
        "export days --format openmetrics --label mode=x / --label: the label mode says something"
            + " of its own; name another"
      })
  void isToldInALine(String line, String error) {
    assertThat(Exported.run(line.split(" ", -1)))
        .isEqualTo(new Exported(2, "", "borderflow: " + error + "\n"));
  }
}
