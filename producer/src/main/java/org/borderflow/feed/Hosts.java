package org.borderflow.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Hosts {

  /**
   * All addresses of a host.
   *
   * @throws UnknownHostException when there is no such host
   */
  InetAddress[] find(String host) throws UnknownHostException;
}
