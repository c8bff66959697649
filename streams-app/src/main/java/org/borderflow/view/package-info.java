/** What the results topics hold, in memory, for everyone who reads: the API, the page, meters. */
@NullMarked
package org.borderflow.view;

import org.jspecify.annotations.NullMarked;
