/** Days, surges and episodes as CSV tables. Their columns are public, and stable. */
@NullMarked
package org.borderflow.table;

import org.jspecify.annotations.NullMarked;
