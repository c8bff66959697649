/** News feeds: fetches RSS and Atom within limits, and remembers what has been read. */
@NullMarked
package org.borderflow.feed;

import org.jspecify.annotations.NullMarked;
