package org.borderflow.feed;

import java.util.List;
import java.util.Optional;

/**
 * A feed.
 *
 * @param title what it is called
 * @param language its language's tag
 * @param entries its entries, in its order
 */
record Feed(Optional<String> title, Optional<String> language, List<FeedEntry> entries) {
  /** Copies the list. */
  Feed {
    entries = List.copyOf(entries);
  }
}
