/** The file that says which names mean the same authority or agency. */
@NullMarked
package org.borderflow.naming;

import org.jspecify.annotations.NullMarked;
