/** Prometheus and its tools as they are installed on this machine, for tests. */
@NullMarked
package org.borderflow.observability;

import org.jspecify.annotations.NullMarked;
