/** What is reported: one figure, who crosses where, when, who says so, and what is taken back. */
@NullMarked
package org.borderflow.report;

import org.jspecify.annotations.NullMarked;
