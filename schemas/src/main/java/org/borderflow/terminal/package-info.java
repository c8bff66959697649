/** Whether somebody is there to see and to answer. */
@NullMarked
package org.borderflow.terminal;

import org.jspecify.annotations.NullMarked;
