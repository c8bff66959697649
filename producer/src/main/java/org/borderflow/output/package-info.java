/** Where the data of a command go. */
@NullMarked
package org.borderflow.output;

import org.jspecify.annotations.NullMarked;
