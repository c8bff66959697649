package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.borderflow.benchmark.flink.FlinkPeer;
import org.borderflow.benchmark.flink.JobOptions;

/**
 * Another Java process, with the options of this one, in which Flink runs one job after another. It
 * stays for all rounds, as it would else never be warm.
 */
final class FlinkProcess implements AutoCloseable {
  /** The first job has the whole of Flink to load. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String FIRST = "first ";

  private final Path folder = TemporaryFolder.create();
  private final Process process;
  private final PrintStream commands;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private volatile FirstReport first = new FirstReport();

  FlinkProcess() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-X"))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), FlinkPeer.class.getName()));
    command.add(folder.toString());
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
      // It warns of a meter's name with each checkpoint.
      builder.environment().put("BORDERFLOW_LOG", "ERROR");
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    commands = new PrintStream(process.getOutputStream(), true, UTF_8);
    Thread reader = new Thread(this::read, "flink-answers");
    reader.setDaemon(true);
    reader.start();
  }

  /** That of this process, but for the Kafka clients that Flink's connector was built with. */
  private static String classPath() {
    try {
      Path built =
          Path.of(FlinkProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .resolveSibling("flink-lib")
              .resolve("kafka-clients.jar");
      if (!Files.exists(built)) {
        throw new IllegalStateException(built + " is missing; build the module benchmarks again");
      }
      return built + File.pathSeparator + System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(FIRST)) {
          first.note(used(Long.parseLong(line.substring(FIRST.length()))));
        } else {
          answers.add(line);
        }
      }
    } catch (IOException e) {
      answers.add("failed " + e.getMessage());
    }
    answers.add("failed its process has ended");
  }

  /** Begins a job, and returns; its first record is noted. */
  void start(JobOptions options, FirstReport noted) {
    first = noted;
    commands.println("start " + options.line());
  }

  /** What this process and that one have used, and the threads of the job there. */
  ProcessorTime used() {
    return used(Long.parseLong(ask("used")));
  }

  private ProcessorTime used(long threads) {
    long flink = process.info().totalCpuDuration().orElseThrow().toNanos();
    return new ProcessorTime(ProcessorTime.soFar().process() + flink, threads);
  }

  /**
   * Looks whether the job, or the process, has failed.
   *
   * @throws IllegalStateException when it has
   */
  void check() {
    String answer = answers.peek();
    if (answer != null) {
      throw new IllegalStateException("Flink: " + answer);
    }
  }

  /** Ends the job. */
  void stop() {
    ask("stop", "stopped");
  }

  private String ask(String command) {
    return ask(command, command).substring(command.length()).strip();
  }

  private String ask(String command, String expected) {
    commands.println(command);
    try {
      String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null || !answer.startsWith(expected)) {
        throw new IllegalStateException("Flink: " + (answer == null ? "no answer" : answer));
      }
      return answer;
    } catch (InterruptedException e) {
      throw MeasuredBroker.interrupted();
    }
  }

  @Override
  public void close() {
    commands.close();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw MeasuredBroker.interrupted();
    } finally {
      TemporaryFolder.delete(folder);
    }
  }
}
