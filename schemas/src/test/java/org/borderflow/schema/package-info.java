/** Tests that hold schemas, documents and code to each other. */
@NullMarked
package org.borderflow.schema;

import org.jspecify.annotations.NullMarked;
