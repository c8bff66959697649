/** From news articles to reports: extracts, sorts what is found, and writes it. */
@NullMarked
package org.borderflow.news;

import org.jspecify.annotations.NullMarked;
