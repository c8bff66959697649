/** The stream as a whole, against the same computed without it. */
@NullMarked
package org.borderflow.stream;

import org.jspecify.annotations.NullMarked;
