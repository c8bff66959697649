package org.borderflow.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own checker on our names; those of Micrometer's binders are not ours to mend. */
class PromtoolTest {
  private static final String OURS = "(# (HELP|TYPE) )?borderflow_.*";

  @Test
  void findsNothing(@TempDir Path folder) throws Exception {
    assertThat(check(folder, ours())).isEmpty();
  }

  /** A checker that finds nothing in anything would be none. */
  @Test
  void wouldFindSomething(@TempDir Path folder) throws Exception {
    assertThat(check(folder, "# TYPE borderflow_reports counter\nborderflow_reports 1\n"))
        .contains("_total");
  }

  private static String check(Path folder, String metrics) throws Exception {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "promtool (Debian package prometheus) is not on the PATH");
    Path in = Files.writeString(folder.resolve("metrics.txt"), metrics, UTF_8);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(program.orElseThrow().toString(), "check", "metrics")
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    int code = process.waitFor();
    String said = Files.readString(out, UTF_8);
    return code == 0 ? said : said + " (exit code " + code + ")";
  }

  private static String ours() {
    return Everything.scraped()
        .lines()
        .filter(line -> line.matches(OURS))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(folder -> Path.of(folder).resolve("promtool"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
