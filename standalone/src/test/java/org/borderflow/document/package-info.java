/** What people read. */
@NullMarked
package org.borderflow.document;

import org.jspecify.annotations.NullMarked;
