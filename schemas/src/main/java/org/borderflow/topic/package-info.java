/** Topic names, their configuration, keys, headers, partitioning and serdes. */
@NullMarked
package org.borderflow.topic;

import org.jspecify.annotations.NullMarked;
