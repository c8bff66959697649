/**
 * The image, and the containers of docker-compose.yml: what the file says, and what comes of it.
 */
@NullMarked
package org.borderflow.container;

import org.jspecify.annotations.NullMarked;
