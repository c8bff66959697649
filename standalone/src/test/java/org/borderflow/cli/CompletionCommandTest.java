package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"bash", "zsh"})
  void theShellTakesTheScript(String shell) throws Exception {
    assumeTrue(isThere(shell), shell + " is not installed");
    assertThat(sh(shell, "-n", script(shell).toString())).isEmpty();
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeTrue(isThere("bash"), "bash is not installed");
    assertThat(completed("borderflow", "wat")).containsExactly("watch");
    assertThat(completed("borderflow", "topics", "cr")).containsExactly("create");
    assertThat(completed("borderflow", "reset", "--")).contains("--dry-run", "--outputs", "--yes");
    assertThat(completed("borderflow", "gen")).doesNotContain("generate-completion");
  }

  /** In a terminal, by the tab key itself. */
  @Test
  @Timeout(60)
  void zshCompletesCommandsAndOptions() throws Exception {
    assumeTrue(isThere("zsh"), "zsh is not installed");
    Path typed =
        Files.writeString(
            folder.resolve("typed.zsh"),
            """
            zmodload zsh/zpty
            zpty shell "TERM=dumb zsh -f -i"
            zpty -w shell "PROMPT=; borderflow() { print -r -- \\"asked<\\$*>\\" }; source $1; echo re''ady"
            zpty -r -m shell line '*ready*'
            zpty -w -n shell $'borderflow wat\t\n'
            zpty -w -n shell $'borderflow topics cr\t\n'
            zpty -w -n shell $'borderflow reset --dry\t\n'
            zpty -w shell 'exit'
            while zpty -r shell line; do print -r -- "$line"; done
            """);
    assertThat(sh("zsh", "-f", typed.toString(), script("zsh").toString()))
        .contains("asked<watch>", "asked<topics create>", "asked<reset --dry-run>");
  }

  @Test
  void theOldNameStillWorks() {
    assertThat(Ran.in(folder, "generate-completion"))
        .returns(0, Ran::exitCode)
        .extracting(Ran::out)
        .asString()
        .startsWith("#!/usr/bin/env bash");
    assertThat(Ran.in(folder, "help").out()).doesNotContain("generate-completion");
  }

  @Test
  void anotherShellIsRefused() {
    assertThat(Ran.in(folder, "completion", "fish"))
        .isEqualTo(
            new Ran(
                2, "", "borderflow: completion: there is none for \"fish\"; write bash or zsh\n"));
  }

  /** What bash offers for the last word, as it asks when one presses the tab key. */
  private List<String> completed(String... words) throws Exception {
    String ask =
        "source "
            + script("bash")
            + "; COMP_WORDS=("
            + String.join(" ", words)
            + "); COMP_CWORD="
            + (words.length - 1)
            // Bash itself calls it; called by hand, it cannot set options for the line.
            + "; _complete_borderflow 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"";
    return sh("bash", "-c", ask).lines().map(String::strip).toList();
  }

  private Path script(String shell) throws IOException {
    return Files.writeString(
        folder.resolve("completion." + shell), Ran.in(folder, "completion", shell).out());
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String sh(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
