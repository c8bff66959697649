/** The main job on one machine: broker, stream and a replay in one process, shown as it happens. */
@NullMarked
package org.borderflow.demo;

import org.jspecify.annotations.NullMarked;
