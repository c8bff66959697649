/** The settings that say how surges are looked for: detectors, gates and holidays, by flow. */
@NullMarked
package org.borderflow.detection;

import org.jspecify.annotations.NullMarked;
