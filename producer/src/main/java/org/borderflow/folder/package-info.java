/** A folder that is watched for new files: which are complete, and which have been dealt with. */
@NullMarked
package org.borderflow.folder;

import org.jspecify.annotations.NullMarked;
