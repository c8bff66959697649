/** The results over HTTP: an API, a live stream of changes, health, and the page. */
@NullMarked
package org.borderflow.web;

import org.jspecify.annotations.NullMarked;
