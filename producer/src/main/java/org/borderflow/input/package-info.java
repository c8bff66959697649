/** Reads files of reports row by row, in constant memory: CSV and JSON Lines, plain or gzip. */
@NullMarked
package org.borderflow.input;

import org.jspecify.annotations.NullMarked;
