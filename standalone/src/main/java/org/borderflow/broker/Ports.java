package org.borderflow.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** The two ports of a node: one for clients, one for its own controller. */
record Ports(int client, int controller) {

  /**
   * Ports that are free now. Both sockets are open at once, so the two differ.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when the wanted port is taken
   */
  static Ports free(String host, int wanted) {
    try (ServerSocket client = bind(host, wanted);
        ServerSocket controller = bind(host, 0)) {
      return new Ports(client.getLocalPort(), controller.getLocalPort());
    } catch (IOException e) {
      throw taken(host, wanted, e);
    }
  }

  static CommandFailure taken(String host, int port, Throwable why) {
    return new CommandFailure(
        ExitCode.KAFKA,
        "cannot listen on "
            + BrokerProperties.authority(host, port)
            + " ("
            + why.getMessage()
            + "); stop what uses that port, name another, or name none for any free one");
  }

  private static ServerSocket bind(String host, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
