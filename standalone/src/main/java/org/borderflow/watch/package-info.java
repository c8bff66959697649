/** Following days, surges and episodes as they come, in words or as JSON Lines. */
@NullMarked
package org.borderflow.watch;

import org.jspecify.annotations.NullMarked;
