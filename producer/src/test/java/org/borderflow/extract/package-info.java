@NullMarked
package org.borderflow.extract;

import org.jspecify.annotations.NullMarked;
