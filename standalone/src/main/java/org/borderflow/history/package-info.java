/** Files of reports that a command reads whole, and how it understands them. */
@NullMarked
package org.borderflow.history;

import org.jspecify.annotations.NullMarked;
