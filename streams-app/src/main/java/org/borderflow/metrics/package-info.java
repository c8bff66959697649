/** What can be counted and measured of a running program, in Prometheus' text form. */
@NullMarked
package org.borderflow.metrics;

import org.jspecify.annotations.NullMarked;
