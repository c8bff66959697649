package org.borderflow.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of a program that has ended.
 *
 * @param exitCode its exit code; 127 when there is no such program, 124 when it took too long
 * @param out its standard output
 * @param err its standard error
 */
record Program(int exitCode, String out, String err) {
  /** Runs it in the project's folder, for so long at most. */
  static Program run(Duration patience, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("program", ".out");
    Path err = Files.createTempFile("program", ".err");
    try {
      int exitCode = run(patience, environment, command, out, err);
      return new Program(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static int run(
      Duration patience, Map<String, String> environment, List<String> command, Path out, Path err)
      throws InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ComposeFile.FOLDER.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly().waitFor();
      return 124;
    } catch (IOException e) {
      return 127;
    }
  }

  boolean succeeded() {
    return exitCode == 0;
  }

  /** Its output, or why there is none. */
  String get() {
    if (!succeeded()) {
      throw new IllegalStateException("exit code " + exitCode + ": " + out + err);
    }
    return out.strip();
  }
}
