package org.borderflow.web;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** Where the API is, and who may read. */
public final class HttpSettings {
  private static final int CONNECTIONS_ELSEWHERE = 64;

  private final String host;
  private final int port;
  private final boolean anyPort;
  private final Optional<Integer> insteadOf;
  private final Hosts hosts;
  private final Optional<Token> token;
  private final HttpLimits limits;

  private HttpSettings(
      String host,
      int port,
      boolean anyPort,
      Optional<Integer> insteadOf,
      Hosts hosts,
      Optional<Token> token,
      HttpLimits limits) {
    this.host = host;
    this.port = port;
    this.anyPort = anyPort;
    this.insteadOf = insteadOf;
    this.hosts = hosts;
    this.token = token;
    this.limits = limits;
  }

  /**
   * Checks them.
   *
   * @param host the address to listen at
   * @param port the port; 0 for any free one
   * @param token what one must know to read; empty: nothing
   * @param open whether everyone who reaches the address may read without a token
   * @param limits how much anybody may take
   * @throws CommandFailure when they are no settings, or would let everyone in unasked
   */
  static HttpSettings of(
      String host, int port, Optional<Token> token, boolean open, HttpLimits limits) {
    boolean onlyThisMachine = isLoopback(host);
    if (!onlyThisMachine && token.isEmpty() && !open) {
      throw wrong(
          "--http-host "
              + host
              + " lets other machines read: give a token with --http-token-file or"
              + " BORDERFLOW_HTTP_TOKEN, or allow everyone with --http-open");
    }
    if (port < 0 || port > 65_535) {
      throw wrong("--http-port is " + port + "; give 0 to 65535");
    }
    Hosts hosts = Hosts.of(host, onlyThisMachine, token.isPresent());
    return new HttpSettings(host, port, false, Optional.empty(), hosts, token, limits);
  }

  /**
   * The same, and this name is one of ours, as that of an address given out to people.
   *
   * @param name the name, if there is one
   */
  public HttpSettings knownAs(Optional<String> name) {
    return with(hosts.knownAs(name));
  }

  /**
   * The same, reached by these names too; with a token, by no others.
   *
   * @throws CommandFailure when one of them is no name of a host
   */
  HttpSettings allowing(List<String> names) {
    return with(hosts.allowing(names));
  }

  private HttpSettings with(Hosts other) {
    return new HttpSettings(host, port, anyPort, insteadOf, other, token, limits);
  }

  /** The same, except that another free port will do where this one is taken. */
  HttpSettings orAnyPort() {
    return new HttpSettings(host, port, true, Optional.empty(), hosts, token, limits);
  }

  /** The same at any free port, since this one is taken. */
  HttpSettings atAnyPort() {
    return new HttpSettings(host, 0, false, Optional.of(port), hosts, token, limits);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  boolean anyPort() {
    return anyPort;
  }

  /** The port that was meant, when this is another since it is taken. */
  Optional<Integer> insteadOf() {
    return insteadOf;
  }

  /** By what names it may be asked for. */
  Hosts hosts() {
    return hosts;
  }

  Optional<Token> token() {
    return token;
  }

  HttpLimits limits() {
    return limits;
  }

  /**
   * The most connections of one client. Where none is said, one on this machine may take all, be it
   * a proxy for others; elsewhere a few browsers' worth.
   */
  int connectionsEach() {
    return limits
        .connectionsEach()
        .orElse(hosts.onlyThisMachine() ? Integer.MAX_VALUE : CONNECTIONS_ELSEWHERE);
  }

  private static boolean isLoopback(String host) {
    try {
      return Loopback.isAddress(host);
    } catch (UnknownHostException e) {
      throw wrong("--http-host " + host + " is no address of this machine; give 127.0.0.1");
    }
  }

  private static CommandFailure wrong(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
