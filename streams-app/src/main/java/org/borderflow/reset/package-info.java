/**
 * Rebuilding an application's results from the reports topic: what has to go first, in which order.
 */
@NullMarked
package org.borderflow.reset;

import org.jspecify.annotations.NullMarked;
