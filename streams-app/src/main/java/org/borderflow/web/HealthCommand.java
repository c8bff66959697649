package org.borderflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running stream or demo whether it is ready; for people, containers and supervisors. */
@Command(
    name = "health",
    description = {
      "Asks a running stream or demo whether it is ready, and prints what it says.",
      "It is ready when all results are read and the stream is running."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow health",
      "  borderflow health --http-port 8090 --live",
      "",
      "Exit codes: 0 ready, 1 not ready, or nobody answers, 2 usage."
    })
public final class HealthCommand implements Callable<Integer> {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final int MOST_BYTES = 65_536;
  private static final int MOST_PORT = 65_535;

  private final Duration longest;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address that it listens at (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "its port (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(names = "--live", description = "ask only whether it answers at all")
  private boolean live;

  /** Made by picocli. */
  public HealthCommand() {
    this(LONGEST);
  }

  /**
   * @param longest how long all of it may take: a time for each read alone would let one that sends
   *     drop by drop go on for ever
   */
  HealthCommand(Duration longest) {
    this.longest = longest;
  }

  @Override
  public Integer call() {
    Answer answer = ask(address());
    PrintWriter out = spec.commandLine().getOut();
    // Whoever holds that port has written it.
    out.println(Text.shown(answer.text()));
    out.flush();
    return answer.status() == HttpURLConnection.HTTP_OK ? ExitCode.OK : ExitCode.REJECTS;
  }

  /** An address that means all of a machine's is reached at its own. */
  private URI address() {
    String reached = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    String written = reached.contains(":") ? "[" + reached + "]" : reached;
    try {
      return URI.create(
          "http://" + written + ":" + port + (live ? "/health/live" : "/health/ready"));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "--http-host " + host + ": is no address; write one as 127.0.0.1");
    }
  }

  private Answer ask(URI address) {
    if (address.getHost() == null || address.getPort() < 1 || address.getPort() > MOST_PORT) {
      throw new CommandFailure(
          ExitCode.USAGE, address + ": is no address to ask at; mend --http-host or --http-port");
    }
    Answer answer = within(address);
    if (!answer.whole()) {
      throw failure(
          address, "answers with more than a stream says; name its port with --http-port");
    }
    return answer;
  }

  /** On a thread of its own, which nothing waits for once the time is over. */
  private Answer within(URI address) {
    FutureTask<Answer> asking = new FutureTask<>(() -> answer(address));
    Thread thread = new Thread(asking, "borderflow-health");
    thread.setDaemon(true);
    thread.start();
    try {
      return asking.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failure(address, "has not answered in full within " + longest.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(address, "was not waited for");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        throw failure(
            address,
            "nobody answers; start `borderflow stream`, or name its port with --http-port");
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CommandFailure failure(URI address, String what) {
    return new CommandFailure(ExitCode.REJECTS, address + ": " + what);
  }

  /** Containers run this every few seconds: {@code HttpClient} would more than double its cost. */
  private static Answer answer(URI address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setInstanceFollowRedirects(false);
    int status = connection.getResponseCode();
    try (InputStream body = body(connection, status)) {
      byte[] read = body.readNBytes(MOST_BYTES + 1);
      String text = new String(read, StandardCharsets.UTF_8).strip();
      return new Answer(status, text, read.length <= MOST_BYTES);
    } finally {
      connection.disconnect();
    }
  }

  private static InputStream body(HttpURLConnection connection, int status) throws IOException {
    return status < HttpURLConnection.HTTP_BAD_REQUEST
        ? connection.getInputStream()
        : Optional.ofNullable(connection.getErrorStream()).orElse(InputStream.nullInputStream());
  }

  private record Answer(int status, String text, boolean whole) {}
}
