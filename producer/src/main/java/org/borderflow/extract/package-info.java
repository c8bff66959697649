/**
 * From news text to reports: which numbers of a text count people who crossed a border, who crossed
 * where and when, and who says so. Rules over word lists, no model; without clock and input or
 * output, but for the word lists it is built from.
 */
@NullMarked
package org.borderflow.extract;

import org.jspecify.annotations.NullMarked;
