/** A Kafka broker inside this process, for one machine: nothing to install, nothing to start. */
@NullMarked
package org.borderflow.broker;

import org.jspecify.annotations.NullMarked;
