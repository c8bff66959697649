/** Telling people and programs outside of episodes that are news. */
@NullMarked
package org.borderflow.alert;

import org.jspecify.annotations.NullMarked;
