package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.borderflow.cli.Borderflow;

/**
 * One run of {@code borderflow demo} as a process of its own: broker, page, replay and stream in
 * it, with the memory options of the launcher.
 *
 * @param toFirst seconds from starting the process to its first line of a surge
 * @param toEnd seconds until all was worked through and the process had ended
 * @param mostMemory bytes it had in memory at most, its libraries with them
 */
record DemoRun(double toFirst, double toEnd, long mostMemory) {
  /** The launcher's own. */
  private static final List<String> MEMORY = List.of("-XX:+UseSerialGC", "-Xms64m");

  private static final double NANOS = 1e9;
  private static final long KIB = 1024;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * Runs it on the history it ships with.
   *
   * @param javaOptions more options for its Java
   * @throws IllegalStateException when it fails, or tells of no surge
   */
  static DemoRun of(List<String> javaOptions) {
    long begun = System.nanoTime();
    Process demo = start(javaOptions);
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    try (BufferedReader lines = demo.inputReader(UTF_8)) {
      Path status = Path.of("/proc", Long.toString(demo.pid()), "status");
      var unused =
          looks.scheduleWithFixedDelay(
              () -> most.accumulateAndGet(peak(status).orElse(0L), Math::max),
              0,
              BETWEEN_LOOKS.toMillis(),
              TimeUnit.MILLISECONDS);
      double first = firstSurge(lines, begun);
      lines.lines().forEach(line -> {});
      requireEnd(demo);
      return new DemoRun(first, since(begun), most.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      looks.shutdownNow();
      demo.destroyForcibly();
    }
  }

  private static Process start(List<String> javaOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(MEMORY);
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Borderflow.class.getName());
    command.addAll(List.of("demo", "--speed=max", "--exit-when-done", "--http-port=0"));
    try {
      return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double firstSurge(BufferedReader lines, long begun) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Surge begins")) {
        return since(begun);
      }
    }
    throw new IllegalStateException("demo ended and told of no surge");
  }

  private static void requireEnd(Process demo) {
    try {
      if (!demo.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || demo.exitValue() != 0) {
        throw new IllegalStateException("demo did not end well");
      }
    } catch (InterruptedException e) {
      throw MeasuredBroker.interrupted();
    }
  }

  /** The most it has had in memory so far, as Linux keeps it; empty where that is not told. */
  private static Optional<Long> peak(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / NANOS;
  }
}
