/** What is kept of a run, so that after an interruption it goes on exactly where it stood. */
@NullMarked
package org.borderflow.checkpoint;

import org.jspecify.annotations.NullMarked;
