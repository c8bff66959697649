/** The program {@code borderflow}: its commands, settings, output streams and errors. */
@NullMarked
package org.borderflow.cli;

import org.jspecify.annotations.NullMarked;
