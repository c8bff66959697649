/** News articles: reads them from text, HTML and JSON Lines, with what is known of each. */
@NullMarked
package org.borderflow.article;

import org.jspecify.annotations.NullMarked;
