/** What a report costs, and what is kept and sent of it: measured on the real topology. */
@NullMarked
package org.borderflow.benchmark;

import org.jspecify.annotations.NullMarked;
