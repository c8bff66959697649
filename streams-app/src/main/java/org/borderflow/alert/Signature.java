package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/**
 * Signs what is posted, so that a receiver knows whose it is, and that it is not an old one sent
 * again by somebody else. Its text form does not tell the secret.
 */
final class Signature {
  /** The header it is sent in. */
  static final String HEADER = "X-Borderflow-Signature";

  private final byte[] secret;

  Signature(String secret) {
    this.secret = secret.getBytes(UTF_8);
  }

  /** {@code t=1664020800,v1=…}: the HMAC-SHA256 of the seconds since 1970, a dot, and the body. */
  String of(Instant now, byte[] body) {
    String seconds = Long.toString(now.getEpochSecond());
    return "t=" + seconds + ",v1=" + Hashes.hmac(secret, (seconds + ".").getBytes(UTF_8), body);
  }
}
