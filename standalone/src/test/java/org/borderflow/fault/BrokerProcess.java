package org.borderflow.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A broker as a process of its own. It keeps its data and its port when it is started again. */
final class BrokerProcess implements AutoCloseable {
  /** The folder of its data, within its own. */
  static final String DATA = "data";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final int advertised;
  private Process process;

  /**
   * Starts it.
   *
   * @param folder where its data and its output go
   * @param port where it listens
   * @param advertised where clients are told to come
   */
  BrokerProcess(Path folder, int port, int advertised) {
    this.folder = folder;
    this.port = port;
    this.advertised = advertised;
    this.process = launch(Conditions.USUAL);
  }

  private Process launch(Conditions conditions) {
    try {
      Path out = Files.createTempFile(folder, "broker", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx512m",
                      "-cp",
                      classPath(),
                      BrokerMain.class.getName(),
                      folder.resolve(DATA).toString(),
                      Integer.toString(port),
                      Integer.toString(advertised)))
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().putAll(conditions.environment());
      Process started = builder.start();
      await()
          .atMost(PATIENCE)
          .until(() -> !started.isAlive() || Files.readString(out).contains(BrokerMain.READY));
      if (!started.isAlive()) {
        throw new IllegalStateException(Files.readString(out));
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Ends it at once, as a power cut does to a process. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts it again where it was; it has read its data when this returns. */
  void startAgain() {
    startAgain(Conditions.USUAL);
  }

  /** As {@link #startAgain()}, in such an environment. */
  void startAgain(Conditions conditions) {
    process = launch(conditions);
  }

  /** Waits for it to end of what has happened to it; one that lives on like that is ended. */
  void awaitEndOrKill() throws InterruptedException {
    if (!process.waitFor(LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  /** Lets it stand still, all connections open. */
  void freeze() {
    Signals.send(process, "STOP");
  }

  /** Lets it go on. */
  void thaw() {
    Signals.send(process, "CONT");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
