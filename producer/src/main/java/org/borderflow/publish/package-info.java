/** Sends reports to Kafka: the publish command, and what it shares with replay. */
@NullMarked
package org.borderflow.publish;

import org.jspecify.annotations.NullMarked;
