package org.borderflow.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The identity of an event by what it says: the first 16 bytes, in hexadecimal, of the SHA-256 of
 * its fields as written in CSV, joined by the unit separator (U+001F) behind the name of a recipe.
 * The recipes are part of the contract: they never change under their names.
 */
final class ContentHash {
  private static final String REPORT = "borderflow-report-1";
  private static final String COMPARED = "borderflow-report-2";
  private static final String RETRACTION = "borderflow-retraction-1";
  private static final char SEPARATOR = '\u001f';
  private static final int USUAL_LENGTH = 512;
  private static final int BYTES = 16;
  private static final MessageDigest UNUSED = unusedSha256();

  private ContentHash() {}

  static String of(
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Optional<QuotedComparison> comparison,
      Period period,
      Source source,
      Instant publishedAt) {
    // A report without a comparison keeps the identity that it had before there were any.
    StringBuilder fields =
        new StringBuilder(USUAL_LENGTH).append(comparison.isPresent() ? COMPARED : REPORT);
    add(fields, flow);
    add(fields, countedAt.map(CountedAt::code).orElse(""));
    add(fields, figure.low());
    add(fields, figure.high());
    add(fields, figure.quantifier().code());
    add(fields, period.start());
    add(fields, period.end());
    add(fields, period.kind().code());
    add(fields, source);
    add(fields, publishedAt.toEpochMilli());
    comparison.ifPresent(
        with -> {
          add(fields, with.earlier().map(String::valueOf).orElse(""));
          add(fields, with.ratioText().orElse(""));
        });
    return hash(fields);
  }

  static String ofRetraction(Border border, String retracts, Source source, Instant publishedAt) {
    StringBuilder fields = new StringBuilder(USUAL_LENGTH).append(RETRACTION);
    add(fields, border.toString());
    add(fields, retracts);
    add(fields, source);
    add(fields, publishedAt.toEpochMilli());
    return hash(fields);
  }

  private static void add(StringBuilder fields, Flow flow) {
    add(fields, flow.origin());
    add(fields, flow.destination());
    add(fields, flow.crossingPoint().orElse(""));
    add(fields, flow.mode().map(Mode::code).orElse(""));
    add(fields, flow.nationality().orElse(""));
    add(fields, flow.measure().code());
  }

  private static void add(StringBuilder fields, Source source) {
    add(fields, source.publisher());
    add(fields, source.authority().orElse(""));
    add(fields, source.url().orElse(""));
  }

  private static void add(StringBuilder fields, String field) {
    fields.append(SEPARATOR).append(field);
  }

  private static void add(StringBuilder fields, long field) {
    fields.append(SEPARATOR).append(field);
  }

  private static String hash(StringBuilder fields) {
    byte[] digest = sha256().digest(fields.toString().getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /** A digest that nobody else uses; to look the algorithm up takes longer than to hash. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      return unusedSha256();
    }
  }

  private static MessageDigest unusedSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
