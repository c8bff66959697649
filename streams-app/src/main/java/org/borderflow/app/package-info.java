/** The streams app as a running program: configuration, life cycle, and its command. */
@NullMarked
package org.borderflow.app;

import org.jspecify.annotations.NullMarked;
