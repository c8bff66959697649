package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A secret that lets one read. Compared in a time that does not depend on where it differs. */
final class Token {
  /** What a browser is asked with: it then asks the person, and sends it with every request. */
  static final String CHALLENGE = "Basic realm=\"borderflow\", charset=\"UTF-8\"";

  /** Shorter ones can be guessed. */
  static final int SHORTEST = 16;

  private static final Pattern FORM = Pattern.compile("[!-~]{" + SHORTEST + ",1000}");

  private final byte[] secret;

  private Token(String secret) {
    this.secret = secret.getBytes(UTF_8);
  }

  /** The token, if the text can be one: {@value #SHORTEST} to 1,000 visible ASCII characters. */
  static Optional<Token> of(String text) {
    return Optional.of(text).filter(any -> FORM.matcher(any).matches()).map(Token::new);
  }

  /** Whether a header {@code Authorization} has it, as a bearer token or as a password. */
  boolean opens(@Nullable String authorization) {
    if (authorization == null) {
      return false;
    }
    int space = authorization.indexOf(' ');
    String scheme = space < 0 ? "" : authorization.substring(0, space);
    String given = authorization.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return is(given.getBytes(UTF_8));
    }
    return scheme.equalsIgnoreCase("Basic") && is(password(given));
  }

  private boolean is(byte[] given) {
    return MessageDigest.isEqual(secret, given);
  }

  private static byte[] password(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), UTF_8);
      return pair.substring(pair.indexOf(':') + 1).getBytes(UTF_8);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  @Override
  public String toString() {
    return "token";
  }
}
