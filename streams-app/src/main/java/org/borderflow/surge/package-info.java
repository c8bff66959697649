/** From day estimates to surges: pure functions, without Kafka, clock, randomness or I/O. */
@NullMarked
package org.borderflow.surge;

import org.jspecify.annotations.NullMarked;
