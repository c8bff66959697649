package org.borderflow.input;

import java.util.Optional;

/** Rows that can be gone through without reading them. */
interface UnreadRows extends Rows {
  /** The next row, instead of what {@link #next} gives; empty at the end. */
  Optional<UnreadRow> nextUnread();
}
