/** Sends reports in the order and at the pace of their publication. */
@NullMarked
package org.borderflow.replay;

import org.jspecify.annotations.NullMarked;
