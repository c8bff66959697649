package org.borderflow.feed;

import java.util.Optional;

/** What a server has answered. */
sealed interface Fetched {

  /** There is nothing newer. */
  record Unchanged() implements Fetched {}

  /**
   * A document.
   *
   * @param body its bytes, not compressed
   * @param contentType what the server says that it is
   * @param validators what to tell the server next time
   */
  record Document(Body body, Optional<String> contentType, Validators validators)
      implements Fetched {}
}
