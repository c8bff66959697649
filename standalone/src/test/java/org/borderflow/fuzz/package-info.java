/** Input that nobody thought of. */
@NullMarked
package org.borderflow.fuzz;

import org.jspecify.annotations.NullMarked;
