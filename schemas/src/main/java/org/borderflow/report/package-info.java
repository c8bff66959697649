/** What is reported: one figure, who crosses where, over which days, and who says so. */
@NullMarked
package org.borderflow.report;

import org.jspecify.annotations.NullMarked;
