/** Tests of the module as a whole. */
@NullMarked
package org.borderflow;

import org.jspecify.annotations.NullMarked;
