package org.borderflow.detection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Flow;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.DetectorRules.Rule;
import org.borderflow.surge.Gate;
import org.borderflow.surge.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class DetectionOptionsTest {
  private static final Flow FINLAND = Flow.parse("RU>FI;mode=land;nationality=RU");
  private static final Flow GEORGIA = Flow.of("RU", "GE");
  private static final Flow POLAND = Flow.of("UA", "PL");

  @TempDir private Path folder = Path.of("");

  @Command
  private static final class Some {
    @Mixin private DetectionOptions detection = new DetectionOptions();
  }

  @Test
  void withoutAnyEveryFlowGetsTheDefault() {
    assertThat(rules().detector(FINLAND).name()).isEqualTo("robust");
    assertThat(rules().detectors()).isEmpty();
    assertThat(rules().gates()).isEmpty();
  }

  @Test
  void thoseWithAFlowComeFirstAndThenTheOrderGivenDecides() {
    DetectorRules rules =
        rules(
            "--detector", "ratio",
            "--detector", "RU>FI;mode=land=ears-c1",
            "--detector", "RU>*=w2|*>GE=ears-c3");
    assertThat(rules.detector(FINLAND).name()).isEqualTo("ears-c1");
    assertThat(rules.detector(GEORGIA).name()).isEqualTo("w2");
    assertThat(rules.detector(Flow.of("AM", "GE")).name()).isEqualTo("ears-c3");
    assertThat(rules.detector(POLAND).name()).isEqualTo("ratio");
  }

  @Test
  void anyOfTheGatesCanBeGivenForSomeFlowsOrForAll() {
    DetectorRules rules =
        rules(
            "--gates", "score=3,excess=250.5",
            "--gates", "RU>FI;crossing_point=Vaalimaa, old=drop-ratio=3 | RU>*=ratio=1.3");
    assertThat(rules.gates())
        .extracting(Rule::choice)
        .containsExactly(
            Map.of(Gate.DROP_RATIO, 3.0),
            Map.of(Gate.RATIO, 1.3),
            Map.of(Gate.SCORE, 3.0, Gate.EXCESS, 250.5));
    assertThat(rules.gates().get(0).fits())
        .accepts(Flow.parse("RU>FI;crossing_point=Vaalimaa, old;mode=land"))
        .rejects(FINLAND);
    assertThat(rules.gates().get(1).fits()).accepts(FINLAND, GEORGIA).rejects(POLAND);
    assertThat(rules.gates().get(2).fits()).accepts(FINLAND, GEORGIA, POLAND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--detector | ewma | no detector ewma; there are robust, w2,",
        "--detector | RU>FI | no detector RU>FI; there are robust, w2,",
        "--detector | RU>FI=Robust | no detector Robust; there are robust, w2,",
        "--detector | RU-FI=robust | flow is \"RU-FI\"; write it as RU>FI;mode=land",
        "--detector | UK>*=robust | flow.origin is \"UK\", which is no country code; write ",
        "--gates | score | is not of the form [FLOW=]score=2.4,ratio=1.5,drop-ratio=2,excess=100",
        "--gates | score=2,4 | is not of the form ",
        "--gates | Score=2 | is not of the form ",
        "--gates | RU-FI=score=2 | is not of the form ",
        "--gates | RU>UK=score=2 | flow.destination is \"UK\"",
        "--gates | scores=2 | no gate scores; there are score, ratio, drop-ratio, excess",
        "--gates | score=NaN | gate score is \"NaN\", which is no number such as 2 or 1.5",
        "--gates | score=-1 | gate score is \"-1\", which is no number",
        "--gates | score=1e9 | gate score is \"1e9\", which is no number",
        "--gates | score= | gate score is \"\", which is no number",
        "--gates | ratio=0.9 | gate ratio is 0.9, must be 1 or more",
        "--gates | RU>FI=drop-ratio=0 | gate drop-ratio is 0.0, must be 1 or more",
        "--gates | score=2,score=3 | gate score is given twice"
      })
  void whatIsWrongIsSaidWithHowToMendIt(String option, String value, String line) {
    assertThatThrownBy(() -> rules(option, value))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("Invalid value for option '" + option + "'")
        .hasMessageContaining(line);
  }

  @Test
  void holidaysAreReadFromTheFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("h.csv"), "country,date,name\nFI,2022-12-06,Day\n");
    DetectorRules rules = rules("--holidays", file.toString());
    assertThat(rules.calendar().of(FINLAND)).isNotSameAs(Holidays.none());
    assertThat(rules.calendar().of(GEORGIA)).isSameAs(Holidays.none());
  }

  @Test
  void aFileThatCannotBeReadIsOneLine() throws IOException {
    String missing = folder.resolve("none.csv").toString();
    assertUnreadable(
        missing, missing + ": cannot be read; name a CSV file in UTF-8 with --holidays");
    assertUnreadable(folder.toString(), folder + ": cannot be read; ");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "country,date,name\nFI,2022-12-06,Itsenäisyyspäivä\n".getBytes(ISO_8859_1));
    assertUnreadable(latin.toString(), latin + ": cannot be read; ");
  }

  @Test
  void aWrongLineIsNamedWithItsFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("h.csv"), "country,date,name\nFI,2022-12-06,Day\nFI,2022-02-30,Day\n");
    assertUnreadable(file.toString(), file + ":3: date is \"2022-02-30\", which is no day; write ");
  }

  private static void assertUnreadable(String file, String line) {
    assertThatThrownBy(() -> rules("--holidays", file))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREADABLE))
        .hasMessageStartingWith(line);
  }

  private static DetectorRules rules(String... args) {
    Some some = new Some();
    new CommandLine(some).parseArgs(args);
    return some.detection.rules();
  }
}
