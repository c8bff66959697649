/** Figures that a person must look at: kept in a file, asked for, and the decisions kept too. */
@NullMarked
package org.borderflow.review;

import org.jspecify.annotations.NullMarked;
