@NullMarked
package org.borderflow.benchmark.flink;

import org.jspecify.annotations.NullMarked;
