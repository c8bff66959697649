/** Following a stream from outside: what it has put out, and how far behind it is. */
@NullMarked
package org.borderflow.follow;

import org.jspecify.annotations.NullMarked;
