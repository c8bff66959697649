/** What someone would write with Flink for the same topic of reports, as a program of its own. */
@NullMarked
package org.borderflow.benchmark.flink;

import org.jspecify.annotations.NullMarked;
