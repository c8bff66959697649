/** How a command reaches Kafka, and how it ends. */
@NullMarked
package org.borderflow.connection;

import org.jspecify.annotations.NullMarked;
