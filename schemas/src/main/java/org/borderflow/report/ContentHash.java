package org.borderflow.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
  private static final String SEPARATOR = "\u001f";
  private static final int BYTES = 16;

  private ContentHash() {}

  static String of(
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Optional<QuotedComparison> comparison,
      Period period,
      Source source,
      Instant publishedAt) {
    List<String> fields = new ArrayList<>();
    // A report without a comparison keeps the identity that it had before there were any.
    fields.add(comparison.isPresent() ? COMPARED : REPORT);
    fields.addAll(fields(flow, countedAt, figure, period, source, publishedAt));
    comparison.ifPresent(
        with -> {
          fields.add(with.earlier().map(String::valueOf).orElse(""));
          fields.add(with.ratioText().orElse(""));
        });
    return hash(fields);
  }

  private static List<String> fields(
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Period period,
      Source source,
      Instant publishedAt) {
    return List.of(
        flow.origin(),
        flow.destination(),
        flow.crossingPoint().orElse(""),
        flow.mode().map(Mode::code).orElse(""),
        flow.nationality().orElse(""),
        flow.measure().code(),
        countedAt.map(CountedAt::code).orElse(""),
        Long.toString(figure.low()),
        Long.toString(figure.high()),
        figure.quantifier().code(),
        period.start(),
        period.end(),
        period.kind().code(),
        source.publisher(),
        source.authority().orElse(""),
        source.url().orElse(""),
        Long.toString(publishedAt.toEpochMilli()));
  }

  static String ofRetraction(Border border, String retracts, Source source, Instant publishedAt) {
    return hash(
        List.of(
            RETRACTION,
            border.toString(),
            retracts,
            source.publisher(),
            source.authority().orElse(""),
            source.url().orElse(""),
            Long.toString(publishedAt.toEpochMilli())));
  }

  private static String hash(List<String> fields) {
    byte[] digest = sha256().digest(String.join(SEPARATOR, fields).getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
