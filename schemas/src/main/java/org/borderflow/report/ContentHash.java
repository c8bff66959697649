package org.borderflow.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The identity of a report by what it says: the first 16 bytes, in hexadecimal, of the SHA-256 of
 * its fields as written in CSV, joined by the unit separator (U+001F) behind the name of this
 * recipe. The recipe is part of the contract: it never changes under its name.
 */
final class ContentHash {
  private static final String RECIPE = "borderflow-report-1";
  private static final char SEPARATOR = '\u001f';
  private static final int BYTES = 16;

  private ContentHash() {}

  static String of(
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Period period,
      Source source,
      Instant publishedAt) {
    StringBuilder content = new StringBuilder(RECIPE);
    add(content, flow.origin());
    add(content, flow.destination());
    add(content, flow.crossingPoint().orElse(""));
    add(content, flow.mode().map(Mode::code).orElse(""));
    add(content, flow.nationality().orElse(""));
    add(content, flow.measure().code());
    add(content, countedAt.map(CountedAt::code).orElse(""));
    add(content, Long.toString(figure.low()));
    add(content, Long.toString(figure.high()));
    add(content, figure.quantifier().code());
    add(content, period.start());
    add(content, period.end());
    add(content, period.kind().code());
    add(content, source.publisher());
    add(content, source.authority().orElse(""));
    add(content, source.url().orElse(""));
    add(content, Long.toString(publishedAt.toEpochMilli()));
    byte[] digest = sha256().digest(content.toString().getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static void add(StringBuilder content, String field) {
    content.append(SEPARATOR).append(field);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
