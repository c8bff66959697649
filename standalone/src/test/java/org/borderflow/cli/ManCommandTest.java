package org.borderflow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManCommandTest {
  @TempDir Path folder;

  /** As man shows it; what the page is checked against is the help itself. */
  @Test
  void thePageSaysWhatTheHelpSays() throws Exception {
    assumeTrue(isThere("groff"), "groff is not installed");
    String page = rendered(Ran.in(folder, "man", "reset").out());
    assertThat(page)
        .startsWith("BORDERFLOW-RESET(1)")
        .contains("borderflow-reset - Clears what the stream has made of the reports")
        .contains("--application-id=NAME")
        .contains("(default: ~/.local/state/borderflow)")
        .contains("borderflow reset --dry-run")
        .contains("EXIT STATUS")
        .contains("borderflow(1)")
        .doesNotContain(System.getProperty("user.home") + "/");
  }

  /** groff warns of every request and character that it does not know. */
  @Test
  void everyPageIsRightForTroff() throws Exception {
    Ran ran = Ran.in(folder, "man", "--all", folder.resolve("man1").toString());
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    List<Path> pages = files(folder.resolve("man1"));
    assertThat(pages)
        .extracting(page -> page.getFileName().toString())
        .contains("borderflow.1", "borderflow-watch.1", "borderflow-topics-create.1")
        .noneMatch(name -> name.contains("generate-completion"));
    assumeTrue(isThere("groff"), "groff is not installed");
    for (Path page : pages) {
      assertThat(run("groff", "-man", "-ww", "-z", "-Tutf8", page.toString()))
          .as("%s", page)
          .isEmpty();
    }
  }

  @Test
  void theProgramsPageHasCommandsVariablesAndExitCodes() throws Exception {
    assumeTrue(isThere("groff"), "groff is not installed");
    assertThat(rendered(Ran.in(folder, "man").out()))
        .containsPattern("COMMANDS\\n +demo")
        .containsPattern("ENVIRONMENT\\n +an option --some-name can also")
        .containsPattern("141 +whoever read the output went away");
  }

  /** The user's own settings are nobody else's manual. */
  @Test
  void settingsDoNotChangeIt() {
    String page = Ran.in(folder, "man", "stream").out();
    assertThat(Ran.in(folder, java.util.Map.of("BORDERFLOW_THREADS", "77"), "man", "stream").out())
        .isEqualTo(page);
  }

  @Test
  void whatIsNoCommandIsRefused() {
    assertThat(Ran.in(folder, "man", "nonsense").exitCode()).isEqualTo(2);
    assertThat(Ran.in(folder, "man", "topics", "nonsense").exitCode()).isEqualTo(2);
  }

  /** A line of text may begin as a request does, and hold what troff takes for its own. */
  @Test
  void textComesOutAsItIs() throws Exception {
    assumeTrue(isThere("groff"), "groff is not installed");
    String odd = ".so \\fB 'x' `y` ^ ~ \"q\" – … a-b";
    assertThat(rendered(".TH X 1\n.SH A\n" + Roff.text(odd) + "\n")).contains(odd);
    assertThat(rendered(".TH X 1\n.SH A\n" + Roff.text("'quoted") + "\n")).contains("'quoted");
  }

  private String rendered(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.1"), page);
    // -P-cbou: plain text, without bold, overstrikes and underlining. -rLL: long lines.
    return run("groff", "-man", "-Tutf8", "-P-cbou", "-rLL=400n", file.toString());
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> all = Files.list(in)) {
      return all.sorted().toList();
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
