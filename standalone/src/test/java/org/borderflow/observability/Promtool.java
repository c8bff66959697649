package org.borderflow.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Prometheus' promtool: how a run of it ended.
 *
 * @param exitCode its exit code, 0 when it found nothing wrong
 * @param output what it printed on standard output and standard error
 */
public record Promtool(int exitCode, String output) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The program, as Debian's package prometheus has it. */
  public static Optional<Path> program() {
    return Programs.find("promtool");
  }

  /**
   * Runs it to its end.
   *
   * @throws IllegalStateException when it is not on this machine, or does not end
   */
  public static Promtool run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(
        program()
            .orElseThrow(() -> new IllegalStateException("promtool is not on the PATH"))
            .toString());
    command.addAll(List.of(args));
    Path output = Files.createTempFile("promtool", ".txt");
    try {
      return ended(command, output);
    } finally {
      Files.delete(output);
    }
  }

  private static Promtool ended(List<String> command, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end: " + Files.readString(output, UTF_8));
    }
    return new Promtool(process.exitValue(), Files.readString(output, UTF_8));
  }
}
