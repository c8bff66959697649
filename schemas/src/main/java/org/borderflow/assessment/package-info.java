/** Whether a day of a flow is a surge or a drop against its baseline. */
@NullMarked
package org.borderflow.assessment;

import org.jspecify.annotations.NullMarked;
