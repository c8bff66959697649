/** From reports to day estimates: pure functions, without Kafka, clock, randomness or I/O. */
@NullMarked
package org.borderflow.estimate;

import org.jspecify.annotations.NullMarked;
