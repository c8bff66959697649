/** Runs of surge days and of drop days of a flow. */
@NullMarked
package org.borderflow.episode;

import org.jspecify.annotations.NullMarked;
