package org.borderflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Option;

/** The options of every command that serves the API. */
public final class HttpOptions {
  private static final String TOKEN_VARIABLE = "BORDERFLOW_HTTP_TOKEN";
  private static final int USUAL_PORT = 8080;
  private static final int LONGEST_TOKEN_FILE = 4_096;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "port of page and API; 0 for any free one (default: " + USUAL_PORT + ")")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--no-http", description = "no page and no API")
  private boolean off;

  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "address to listen at; one that other machines reach needs a token or --http-open"
              + " (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--http-token-file",
      paramLabel = "FILE",
      description =
          "file with the token that readers must give; else the variable " + TOKEN_VARIABLE)
  private Optional<Path> tokenFile = Optional.empty();

  @Option(
      names = "--http-open",
      description = "let everyone read who reaches the address, without a token")
  private boolean open;

  @Option(
      names = "--http-allow-host",
      split = ",",
      paramLabel = "NAME",
      description =
          "name that browsers may reach it by, besides localhost, addresses and the host of"
              + " --public-url; repeat it, or separate several by commas (default: with a token any"
              + " name where other machines connect, else none)")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--http-streams",
      paramLabel = "N",
      defaultValue = "1000",
      description = "most readers of the live stream at once (default: ${DEFAULT-VALUE})")
  private int streams = 1000;

  @Option(
      names = "--http-connections",
      paramLabel = "N",
      description =
          "most connections from one address at once (default: 64, and any number where only this"
              + " machine can connect)")
  private Optional<Integer> connections = Optional.empty();

  @Option(
      names = "--http-rate",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "requests a second that one address may make, ten times as many at once (default:"
              + " ${DEFAULT-VALUE})")
  private int rate = 100;

  /** Filled by picocli. */
  public HttpOptions() {}

  /**
   * Where to serve, if anywhere.
   *
   * @throws CommandFailure when the options do not go together or the token cannot be read
   */
  public Optional<HttpSettings> settings() {
    if (off) {
      return Optional.empty();
    }
    HttpLimits limits = HttpLimits.USUAL.with(streams, connections, rate);
    HttpSettings settings = HttpSettings.of(host, port.orElse(USUAL_PORT), token(), open, limits);
    return Optional.of(settings.allowing(allowedHosts));
  }

  /** As {@link #settings}; where no port was asked for and the usual one is taken, any will do. */
  public Optional<HttpSettings> settingsAtAnyPort() {
    return port.isPresent() ? settings() : settings().map(HttpSettings::orAnyPort);
  }

  private Optional<Token> token() {
    Optional<String> text =
        tokenFile
            .map(HttpOptions::read)
            .or(() -> Optional.ofNullable(System.getenv(TOKEN_VARIABLE)))
            .map(String::strip)
            .filter(found -> tokenFile.isPresent() || !found.isEmpty());
    return text.map(
        found -> Token.of(found).orElseThrow(() -> noToken(tokenFile.map(Path::toString))));
  }

  /** Not asked for its size first: a device or a pipe says none, and may go on without end. */
  private static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST_TOKEN_FILE + 1);
      if (bytes.length <= LONGEST_TOKEN_FILE) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, file + ": cannot be read; name a file that holds the token");
    }
    throw new CommandFailure(
        ExitCode.UNREADABLE,
        file
            + ": has more than "
            + LONGEST_TOKEN_FILE
            + " bytes; name a file that holds the token and nothing else");
  }

  private static CommandFailure noToken(Optional<String> file) {
    return new CommandFailure(
        ExitCode.USAGE,
        file.orElse(TOKEN_VARIABLE)
            + ": is no token; write "
            + Token.SHORTEST
            + " or more letters, digits and signs, without spaces");
  }
}
