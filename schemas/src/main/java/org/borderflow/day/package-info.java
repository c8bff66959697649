/** What Borderflow concludes of one flow on one day: a figure with its range and its evidence. */
@NullMarked
package org.borderflow.day;

import org.jspecify.annotations.NullMarked;
