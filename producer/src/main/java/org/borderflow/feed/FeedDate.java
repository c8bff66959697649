package org.borderflow.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.borderflow.article.Publication;
import org.borderflow.extract.Published;

/** When entries were published, in the publisher's own time. */
final class FeedDate {
  private FeedDate() {}

  /**
   * The publication of an entry.
   *
   * @param moment when it was
   * @param written the same as it stands in the feed; its offset is the publisher's, if it has one
   * @param zone the publisher's zone; empty: by that offset, else UTC
   */
  static Publication of(Instant moment, String written, Optional<ZoneId> zone) {
    ZoneId own = zone.or(() -> offset(written)).orElse(ZoneOffset.UTC);
    LocalDateTime local = LocalDateTime.ofInstant(moment, own);
    return new Publication(
        new Published.At(local.toLocalDate(), local.toLocalTime()), Optional.of(moment));
  }

  private static Optional<ZoneId> offset(String written) {
    return parsed(written, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        .or(() -> parsed(written, DateTimeFormatter.RFC_1123_DATE_TIME));
  }

  private static Optional<ZoneId> parsed(String written, DateTimeFormatter form) {
    try {
      return Optional.of(OffsetDateTime.parse(written, form).getOffset());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
