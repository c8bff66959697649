/** Makes up histories of reports whose truth is known: the same bytes for the same seed. */
@NullMarked
package org.borderflow.generate;

import org.jspecify.annotations.NullMarked;
