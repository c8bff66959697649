package org.borderflow.feed;

import java.util.Optional;

/**
 * What a server has said of the state of a feed; told again, it answers whether there is a newer
 * one.
 *
 * @param etag the state's name
 * @param lastModified when it came about, as the server writes it
 */
record Validators(Optional<String> etag, Optional<String> lastModified) {
  static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
