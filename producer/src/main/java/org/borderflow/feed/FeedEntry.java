package org.borderflow.feed;

import java.util.Optional;
import org.borderflow.article.Publication;

/**
 * One entry of a feed.
 *
 * @param id what it calls itself, else where it stands, else its title
 * @param link where it stands
 * @param text its title and what it says, as plain text
 * @param publication when it was published
 */
record FeedEntry(String id, Optional<String> link, String text, Publication publication) {}
