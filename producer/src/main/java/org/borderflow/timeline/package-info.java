/** Reports in an order of time, however many, in bounded memory. */
@NullMarked
package org.borderflow.timeline;

import org.jspecify.annotations.NullMarked;
