/** Flows, people and episodes in words, the same wherever this program prints them. */
@NullMarked
package org.borderflow.wording;

import org.jspecify.annotations.NullMarked;
