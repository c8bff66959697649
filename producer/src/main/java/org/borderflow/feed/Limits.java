package org.borderflow.feed;

import java.time.Duration;

/**
 * How much a server may ask of us.
 *
 * @param connect how long a look-up and a connection may take
 * @param all how long all may take until the last byte is there, redirects included
 * @param redirects how many redirects are followed
 * @param bytes how many bytes a document may have, not compressed
 */
record Limits(Duration connect, Duration all, int redirects, int bytes) {
  /** The usual ones. */
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 5, 10_000_000);
}
