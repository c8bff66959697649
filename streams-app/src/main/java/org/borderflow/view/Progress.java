package org.borderflow.view;

import java.util.Optional;

/**
 * How far the reading has come.
 *
 * @param read records read, of those that there were at the start
 * @param total records that there were at the start
 * @param ready whether all of them have been read
 * @param failure why nothing is read any more, if so
 */
public record Progress(long read, long total, boolean ready, Optional<String> failure) {
  static final Progress NONE = new Progress(0, 0, false, Optional.empty());
}
