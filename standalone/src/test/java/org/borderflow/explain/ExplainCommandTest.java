package org.borderflow.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExplainCommandTest {
  private static final String REPORTS =
      """
      origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,period_start,period_end,kind,publisher,authority,published_on,url,report_id,retracts
      RU,FI,,land,RU,crossings,arrival,8572,8572,exact,2022-09-24,2022-09-24,total,Anews (dpa),Finnish Border Guard,2022-09-25,https://example.org/a,,
      RU,FI,,land,RU,crossings,arrival,8572,8572,exact,2022-09-24,2022-09-24,total,onvista (dpa-AFX),Finnish Border Guard,2022-09-25,,,
      RU,FI,,land,RU,crossings,arrival,8600,8600,almost,2022-09-24,2022-09-24,total,Arab News (AFP),Finnish Border Guard,2022-09-26,,,
      RU,FI,,land,RU,crossings,arrival,4200,4200,almost,2022-09-24,2022-09-24,total,alleseuropa.net,Finnish Border Guard,2022-09-29,,,
      RU,FI,,land,RU,crossings,arrival,17000,17000,about,2022-09-24,2022-09-25,total,document.no,Finnish Border Guard,2022-09-27,,,
      RU,FI,,,,crossings,arrival,9000,9000,about,2022-09-24,2022-09-24,total,Kurier,,2022-09-26,,,
      FI,RU,,land,RU,crossings,departure,4199,4199,exact,2022-09-24,2022-09-24,total,Anews (dpa),Finnish Border Guard,2022-09-25,,,
      RU,FI,,land,RU,crossings,arrival,15832,15832,exact,2022-09-24,2022-09-24,total,Yle,Finnish Border Guard,2022-09-25,,both-ways,
      RU,FI,,,,,,,,,,,,Yle,,2022-09-26,https://example.org/c,,both-ways
      RU,FI,,,,crossings,arrival,2000000,2000000,more_than,2022-01-01,2022-12-31,total,Yle,,2023-01-01,,,
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Two pages print dpa's text: one voice, and AFP's makes two, against one; so it is disputed. */
  @Test
  void printsFigureRangeReasonAndEvidenceAsATree() {
    assertThat(run("--flow", "RU>FI;mode=land", "--day", "2022-09-24")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            RU>FI;mode=land;nationality=RU on 2022-09-24: 8,572
            ├─ range: 8,572 to 8,572
            ├─ net: 4,373 after those the other way
            ├─ basis: day, disputed
            ├─ reason: 8,572: Finnish Border Guard, exact, 2 publishers; 2 more agree ("almost 8,600", "about 17,000, 2022-09-24 to 2022-09-25"); outvoted: "almost 4,200"; retracted: "15,832"; disputed
            ├─ used
            │  ├─ 8,572: Anews (dpa), of Finnish Border Guard, 2022-09-25 https://example.org/a
            │  └─ 8,572: onvista (dpa-AFX), of Finnish Border Guard, 2022-09-25
            ├─ agrees
            │  ├─ almost 8,600: Arab News (AFP), of Finnish Border Guard, 2022-09-26
            │  └─ about 17,000, 2022-09-24 to 2022-09-25: document.no, of Finnish Border Guard, 2022-09-27
            ├─ outvoted
            │  └─ almost 4,200: alleseuropa.net, of Finnish Border Guard, 2022-09-29
            └─ retracted
               └─ 15,832: Yle, of Finnish Border Guard, 2022-09-25; taken back by Yle, 2022-09-26 https://example.org/c
            """);
  }

  @Test
  void aShareIsExplainedByItsTotal() {
    run("--flow", "RU>FI;mode=land", "--day", "2022-09-25");
    // about 17,000 less 8,572
    assertThat(out.toString())
        .contains(
            "on 2022-09-25: 8,428",
            "basis: share",
            "Finnish Border Guard, a share of \"about 17,000, 2022-09-24 to 2022-09-25\","
                + " 1 publisher");
  }

  @Test
  void whatAReportComparesItsFigureWithIsSaid() {
    String compared =
        REPORTS
            .lines()
            .map(
                line ->
                    line
                        + (line.endsWith("retracts")
                            ? ",compared_to"
                            : line.contains("Arab") ? ",5286" : ","))
            .collect(Collectors.joining("\n"));
    assertThat(explain(compared, "--flow", "RU>FI;mode=land", "--day", "2022-09-24")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "├─ compared with: 5,286",
            "│  ├─ almost 8,600, against 5,286 before: Arab News (AFP), of Finnish Border Guard,"
                + " 2022-09-26");
  }

  @Test
  void anOpenFlowStandsForAllThatSayMore() {
    assertThat(run("--flow", "RU>FI", "--day", "2022-09-24")).isZero();
    assertThat(out.toString().lines().filter(line -> line.contains(" on 2022-09-24: ")))
        .containsExactly(
            "RU>FI on 2022-09-24: 9,000", "RU>FI;mode=land;nationality=RU on 2022-09-24: 8,572");
  }

  @Test
  void anUnknownDayIsSaidToBeUnknown() {
    assertThat(run("--flow", "RU>FI", "--day", "2022-10-24")).isEqualTo(ExitCode.REJECTS);
    assertThat(err.toString())
        .isEqualTo(
            "RU>FI on 2022-10-24 is unknown: what is said of that time gives the day no number:"
                + " \"more than 2,000,000, 2022-01-01 to 2022-12-31\"\n");
    err.getBuffer().setLength(0);
    assertThat(run("--flow", "RU>FI", "--day", "2021-10-24")).isEqualTo(ExitCode.REJECTS);
    assertThat(err.toString()).isEqualTo("RU>FI on 2021-10-24 is unknown: no report tells of it\n");
  }

  @Test
  void whatIsNoFlowOrDayIsAUsageError() {
    assertThat(run("--flow", "Russia", "--day", "2022-09-24")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--flow", "RU>FI", "--day", "2022-02-30")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--flow is \"Russia\"", "--day is \"2022-02-30\"");
  }

  private int run(String... options) {
    return explain(REPORTS, options);
  }

  private int explain(String reports, String... options) {
    String[] args = java.util.Arrays.copyOf(options, options.length + 1);
    args[options.length] = "-";
    ExplainCommand command =
        new ExplainCommand(
            InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z")),
            new ByteArrayInputStream(reports.getBytes(UTF_8)));
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (e, failed, parsed) -> {
              err.write(e.getMessage() + "\n");
              return ((CommandFailure) e).exitCode();
            })
        .execute(args);
  }
}
