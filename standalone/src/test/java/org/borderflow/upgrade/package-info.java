/** What an earlier version has left is taken up by this one. */
@NullMarked
package org.borderflow.upgrade;

import org.jspecify.annotations.NullMarked;
