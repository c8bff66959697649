/** The sample history that comes with the program. */
@NullMarked
package org.borderflow.sample;

import org.jspecify.annotations.NullMarked;
