/** What spreadsheets make of text. */
@NullMarked
package org.borderflow.spreadsheet;

import org.jspecify.annotations.NullMarked;
