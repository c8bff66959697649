package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.report.PlainTime;
import org.jspecify.annotations.Nullable;

/** What all processors share: Kafka's life cycle, and what a result keeps of its cause. */
final class Processing {
  private static final int NANO_DIGITS = 9;

  private Processing() {}

  /** A field that Kafka sets before the first record. */
  static <T> T initialised(@Nullable T field) {
    if (field == null) {
      throw new IllegalStateException("a record came before init");
    }
    return field;
  }

  /** When a report's producer sent it, if it says so in a way that can be read. */
  static Optional<Instant> ingestedAt(Record<?, ?> report) {
    try {
      return Optional.ofNullable(
              report.headers().lastHeader(org.borderflow.topic.Headers.INGESTED_AT))
          .map(Header::value)
          .map(value -> instant(new String(value, UTF_8)));
    } catch (DateTimeException e) {
      // Whoever writes to the topic writes headers as they like.
      return Optional.empty();
    }
  }

  /** As {@link Instant#parse}, in a tenth of the time for a time as a producer writes it. */
  private static Instant instant(String text) {
    int point = text.indexOf('.');
    int digits = text.length() - point - 2;
    if (point < 0 || digits < 1 || digits > NANO_DIGITS || !isNumber(text, point + 1, digits)) {
      return Instant.parse(text);
    }
    int fraction = Integer.parseInt(text, point + 1, point + 1 + digits, 10);
    for (int i = digits; i < NANO_DIGITS; i++) {
      fraction *= 10;
    }
    int nanos = fraction;
    return PlainTime.instant(text.substring(0, point) + text.charAt(text.length() - 1))
        .map(seconds -> seconds.plusNanos(nanos))
        .orElseGet(() -> Instant.parse(text));
  }

  private static boolean isNumber(String text, int from, int digits) {
    for (int i = from; i < from + digits; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A result keeps the time at which its cause came in, so that latency can be told. */
  static Headers headersOf(Record<?, ?> cause) {
    Headers kept = new RecordHeaders();
    Header ingested = cause.headers().lastHeader(org.borderflow.topic.Headers.INGESTED_AT);
    if (ingested != null) {
      kept.add(ingested);
    }
    return kept;
  }
}
