/** Which network addresses the program talks to. */
@NullMarked
package org.borderflow.address;

import org.jspecify.annotations.NullMarked;
