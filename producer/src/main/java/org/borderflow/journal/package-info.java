/** Files to which a line is added for each thing done, so that a crash loses nothing of it. */
@NullMarked
package org.borderflow.journal;

import org.jspecify.annotations.NullMarked;
