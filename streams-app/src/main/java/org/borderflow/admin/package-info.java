/** Topics created, checked and mended, and a check-up of the whole installation. */
@NullMarked
package org.borderflow.admin;

import org.jspecify.annotations.NullMarked;
