/**
 * Mappings: how any CSV table becomes reports. Knows tables as lists of texts, and nothing of how
 * they are read.
 */
@NullMarked
package org.borderflow.mapping;

import org.jspecify.annotations.NullMarked;
