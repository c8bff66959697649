package org.borderflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
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
  private static final int MOST_PORT = 65_535;

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
  public HealthCommand() {}

  @Override
  public Integer call() {
    Answer answer = ask(address());
    PrintWriter out = spec.commandLine().getOut();
    out.println(answer.text());
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

  private static Answer ask(URI address) {
    if (address.getHost() == null || address.getPort() < 1 || address.getPort() > MOST_PORT) {
      throw new CommandFailure(
          ExitCode.USAGE, address + ": is no address to ask at; mend --http-host or --http-port");
    }
    try {
      return answer(address);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REJECTS,
          address
              + ": nobody answers; start `borderflow stream`, or name its port with --http-port");
    }
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
      return new Answer(status, new String(body.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  private static InputStream body(HttpURLConnection connection, int status) throws IOException {
    return status < HttpURLConnection.HTTP_BAD_REQUEST
        ? connection.getInputStream()
        : Optional.ofNullable(connection.getErrorStream()).orElse(InputStream.nullInputStream());
  }

  private record Answer(int status, String text) {}
}
