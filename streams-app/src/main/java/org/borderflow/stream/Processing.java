package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** What all processors share: Kafka's life cycle, and what a result keeps of its cause. */
final class Processing {
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
          .map(value -> Instant.parse(new String(value, UTF_8)));
    } catch (DateTimeParseException e) {
      // Whoever writes to the topic writes headers as they like.
      return Optional.empty();
    }
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
