/** Whether a running stream works, and what keeps it from it. */
@NullMarked
package org.borderflow.health;

import org.jspecify.annotations.NullMarked;
