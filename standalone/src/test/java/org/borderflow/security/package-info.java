/** Secured Kafka, least rights, secrets, and what is shipped. */
@NullMarked
package org.borderflow.security;

import org.jspecify.annotations.NullMarked;
