package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and contents of files, and arguments, that would write on the terminal by themselves. */
class HostileTextTest {
  /** Clears the screen, retitles the window, turns the text round, and feigns a line of ours. */
  private static final String HOSTILE =
      "a\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp\u2066\rx\nborderflow: all is well";

  /** Control characters but line ends and tabs, and those that turn the order. */
  private static final String OBEYED = "[\\p{Cc}\\p{Cf}&&[^\\n\\t]]";

  private static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"backtest", "explain --flow RU>FI --day 2022-09-24", "publish --dry-run"})
  void aFilesNameAndItsRowsAreShownWithoutIt(String command) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(HOSTILE + ".csv"),
            HEADER
                + ",\u001b[31mmore\n"
                + "RU,F\u001b[2J\u202e,,,,crossings,,1,1,exact,2022-09-24,2022-09-24,total,Yle,,,\n");
    String words = command + " ";
    String[] args = (words + file).split(" ", words.split(" ").length + 1);
    assertIsPlain(Ran.in(folder, args));
  }

  @Test
  void aFileThatIsMissingIsNamedWithoutIt() {
    Ran ran = Ran.in(folder, "backtest", folder + "/" + HOSTILE);
    assertThat(ran.exitCode()).isIn(2, 3);
    assertThat(ran.err()).hasLineCount(1);
    assertIsPlain(ran);
  }

  @Test
  void anArgumentIsRepeatedWithoutIt() {
    Ran ran = Ran.in(folder, "probe", "--max-rejects", HOSTILE);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1);
    assertIsPlain(ran);
    assertIsPlain(Ran.in(folder, HOSTILE));
    // A stack trace has lines of its own, and nothing else.
    assertThat(Ran.in(folder, "--debug", "probe", "--end", HOSTILE).err())
        .doesNotContainPattern(OBEYED);
  }

  /** Nothing that a terminal obeys, and no feigned line. */
  private static void assertIsPlain(Ran ran) {
    assertThat(ran.err()).isNotEmpty().doesNotContainPattern(OBEYED);
    assertThat(ran.err().lines()).noneMatch(line -> line.startsWith("borderflow: all is well"));
    assertThat(ran.out()).doesNotContainPattern(OBEYED);
  }
}
