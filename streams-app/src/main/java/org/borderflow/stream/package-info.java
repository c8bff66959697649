/** The stream: the topology, its state, and the thin shells around the pure functions. */
@NullMarked
package org.borderflow.stream;

import org.jspecify.annotations.NullMarked;
