/** The stream's estimating and detecting over a whole set of reports at once, without a broker. */
@NullMarked
package org.borderflow.backtest;

import org.jspecify.annotations.NullMarked;
