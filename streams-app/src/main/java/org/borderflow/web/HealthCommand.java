package org.borderflow.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

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
  public Integer call() throws InterruptedException {
    URI address = address();
    HttpResponse<String> answer = ask(address);
    PrintWriter out = spec.commandLine().getOut();
    out.println(answer.body().strip());
    out.flush();
    return answer.statusCode() == OK ? ExitCode.OK : ExitCode.REJECTS;
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

  private static HttpResponse<String> ask(URI address) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REJECTS,
          address
              + ": nobody answers; start `borderflow stream`, or name its port with --http-port");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE, address + ": is no address to ask at; mend --http-host or --http-port");
    }
  }
}
