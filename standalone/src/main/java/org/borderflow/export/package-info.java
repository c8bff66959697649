/**
 * What the topics hold, written to a file. Here, since it takes reports as the producer writes
 * them, and results as the streams app does, and these two do not know each other.
 */
@NullMarked
package org.borderflow.export;

import org.jspecify.annotations.NullMarked;
