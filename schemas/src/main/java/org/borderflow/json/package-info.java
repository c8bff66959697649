/** Events as JSON: strict reading, versions, and bytes that are the same on every machine. */
@NullMarked
package org.borderflow.json;

import org.jspecify.annotations.NullMarked;
