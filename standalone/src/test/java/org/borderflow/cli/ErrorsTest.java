package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
  @TempDir Path folder;

  @Test
  void aCommandFailureIsItsLineAndItsExitCode() {
    assertThat(Ran.in(folder, "probe", "--end=failure"))
        .isEqualTo(new Ran(5, "built-in 7 false\n", "borderflow: half sent; send the rest\n"));
  }

  @Test
  void aCommandsOwnExitCodeIsKept() {
    assertThat(Ran.in(folder, "probe", "--end=1")).returns(1, Ran::exitCode).returns("", Ran::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "error"})
  void anythingElseIsOneLineThatSaysWhereTheStackTraceIs(String end) throws IOException {
    Ran ran = Ran.in(folder, "probe", "--end", end);

    assertThat(ran.exitCode()).isEqualTo(70);
    assertThat(ran.err()).startsWith("borderflow: internal error: java.lang.").hasLineCount(1);
    Matcher line = Pattern.compile("the stack trace is in (.+); please").matcher(ran.err());
    assertThat(line.find()).isTrue();
    Path file = Path.of(line.group(1));
    assertThat(Files.readString(file)).contains("at org.borderflow.cli.Probe.call");
    Files.delete(file);
  }

  @Test
  void debugShowsTheStackTraceHere() {
    assertThat(Ran.in(folder, "probe", "--end=exception", "--debug").err())
        .startsWith("borderflow: internal error: java.lang.IllegalStateException: boom bang\n")
        .contains("\tat org.borderflow.cli.Probe.call");
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_DEBUG", "1"), "probe", "--end=failure").err())
        .startsWith("borderflow: half sent; send the rest\n")
        .contains("\tat org.borderflow.cli.Probe.call");
  }

  @Test
  void aWrongCommandLineIsOneLineThatNamesTheHelp() {
    assertThat(Ran.in(folder, "probe", "--max-rejects", "many"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "borderflow: Invalid value for option '--max-rejects': 'many' is not an int; see"
                    + " borderflow probe --help\n"));
    assertThat(Ran.in(folder, "probe", "--dry-ran"))
        .returns(2, Ran::exitCode)
        .extracting(Ran::err)
        .asString()
        .contains("--dry-ran", "did you mean", "--dry-run")
        .hasLineCount(1);
  }

  @Test
  void noCommandIsAWrongCommandLine() {
    assertThat(Ran.in(folder))
        .isEqualTo(
            new Ran(2, "", "borderflow: Missing required subcommand; see borderflow --help\n"));
  }
}
