package org.borderflow.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker as a process of its own. It keeps its data and its port when it is started again. */
final class BrokerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    this.process = launch(folder, port, advertised);
  }

  private static Process launch(Path folder, int port, int advertised) {
    try {
      Path out = Files.createTempFile(folder, "broker", ".txt");
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx512m",
                      "-cp",
                      classPath(),
                      BrokerMain.class.getName(),
                      folder.resolve("data").toString(),
                      Integer.toString(port),
                      Integer.toString(advertised)))
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      await()
          .atMost(PATIENCE)
          .until(() -> !process.isAlive() || Files.readString(out).contains(BrokerMain.READY));
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(out));
      }
      return process;
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
    process = launch(folder, port, advertised);
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
