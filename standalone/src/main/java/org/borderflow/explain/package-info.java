/** Why a figure is what it is, for people. */
@NullMarked
package org.borderflow.explain;

import org.jspecify.annotations.NullMarked;
