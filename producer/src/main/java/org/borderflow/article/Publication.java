package org.borderflow.article;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.extract.Published;

/**
 * When an article was published.
 *
 * @param published the publisher's own day and time, as far as they are known: "yesterday" is the
 *     day before that one
 * @param at the moment, where it is known how far that time is from others'
 */
public record Publication(Published published, Optional<Instant> at) {
  /** Nothing is known of it. */
  public static final Publication UNKNOWN = new Publication(Published.unknown(), Optional.empty());
}
