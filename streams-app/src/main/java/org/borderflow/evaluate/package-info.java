/** How well detectors find surges that were added to real series of calm days. */
@NullMarked
package org.borderflow.evaluate;

import org.jspecify.annotations.NullMarked;
