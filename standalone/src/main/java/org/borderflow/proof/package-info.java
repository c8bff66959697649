/** Trying detectors on the histories of people's own files. */
@NullMarked
package org.borderflow.proof;

import org.jspecify.annotations.NullMarked;
