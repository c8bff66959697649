package org.borderflow.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program as a process of its own.
 *
 * @param process the process
 * @param out its standard output
 * @param err its standard error
 */
public record Running(Process process, Path out, Path err) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Starts it with the launcher, as the README says, from this folder. */
  public static Running start(Path folder, String... args) throws IOException {
    return withJavaOptions(folder, "", args);
  }

  /** As {@link #start}, with options for the virtual machine. */
  public static Running withJavaOptions(Path folder, String javaOptions, String... args)
      throws IOException {
    return in(Map.of(), folder, javaOptions, args);
  }

  /** As {@link #withJavaOptions}, with variables of the environment besides. */
  public static Running in(
      Map<String, String> environment, Path folder, String javaOptions, String... args)
      throws IOException {
    // What runs in the background may ignore SIGINT, and so would all that it starts.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of("..", "borderflow").toAbsolutePath().normalize().toString());
    command.addAll(List.of(args));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("TMPDIR", folder.toString());
    builder
        .environment()
        .put("BORDERFLOW_JAVA_OPTS", "-Djava.io.tmpdir=" + folder + " " + javaOptions);
    return new Running(builder.start(), out, err);
  }

  /** Waits for a line on standard error; gives what the group in it matched. */
  public String awaitErr(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return await()
        .atMost(PATIENCE)
        .until(() -> find(pattern, Files.readString(err)), Optional::isPresent)
        .orElseThrow();
  }

  /** Waits for its end. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + process.info());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(Math.min(1, matcher.groupCount())))
        : Optional.empty();
  }
}
