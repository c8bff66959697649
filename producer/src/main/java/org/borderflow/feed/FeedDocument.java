package org.borderflow.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.article.HtmlFragment;
import org.borderflow.article.Publication;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. */
final class FeedDocument {
  private final String where;
  private final Optional<ZoneId> zone;

  /**
   * @param where the feed's address or file, for messages
   * @param zone the publisher's own time zone; empty: as its dates have it
   */
  FeedDocument(String where, Optional<ZoneId> zone) {
    this.where = where;
    this.zone = zone;
  }

  /**
   * Reads a feed.
   *
   * @param contentType what a server says that the document is
   * @throws org.borderflow.feed.FeedException when it is none
   */
  Feed read(InputStream bytes, Optional<String> contentType)
      throws org.borderflow.feed.FeedException {
    String xml = decoded(bytes, contentType);
    List<String> dates = XmlCheck.datesOf(where, xml);
    try {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false);
      return feed(input.build(new StringReader(xml)), dates);
    } catch (FeedException | IllegalArgumentException e) {
      throw new org.borderflow.feed.FeedException(
          where, "is XML, but neither RSS nor Atom; check that it is a feed");
    }
  }

  private String decoded(InputStream bytes, Optional<String> contentType)
      throws org.borderflow.feed.FeedException {
    try (XmlReader reader =
        contentType.isPresent()
            ? new XmlReader(bytes, contentType.get(), true)
            : new XmlReader(bytes, true)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new org.borderflow.feed.FeedException(
          where, "is in no encoding that can be read; check that it is a feed");
    }
  }

  private Feed feed(SyndFeed feed, List<String> dates) {
    List<SyndEntry> entries = feed.getEntries();
    // The two readers agree but for feeds that put entries where none belong.
    boolean dated = dates.size() == entries.size();
    List<FeedEntry> read = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      read.add(entry(entries.get(i), dated ? dates.get(i) : ""));
    }
    return new Feed(text(feed.getTitle()), text(feed.getLanguage()), read);
  }

  private FeedEntry entry(SyndEntry entry, String date) {
    String title =
        Optional.ofNullable(entry.getTitleEx())
            .map(FeedDocument::plain)
            .or(() -> text(entry.getTitle()))
            .orElse("");
    Optional<String> link = text(entry.getLink());
    String id = text(entry.getUri()).or(() -> link).orElse(title);
    return new FeedEntry(
        id, link, (title + "\n\n" + body(entry)).strip(), publication(entry, date));
  }

  /** The longest of what the entry has of its article. */
  private static String body(SyndEntry entry) {
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    Optional.ofNullable(entry.getDescription()).ifPresent(contents::add);
    return contents.stream()
        .map(FeedDocument::plain)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /** Only what says that it is plain text is: RSS does not say, and most of it is HTML. */
  private static String plain(SyndContent content) {
    String value = Optional.ofNullable(content.getValue()).orElse("");
    String type = Optional.ofNullable(content.getType()).orElse("").toLowerCase(Locale.ROOT);
    return type.equals("text") || type.equals("text/plain")
        ? value.strip()
        : HtmlFragment.text(value);
  }

  private Publication publication(SyndEntry entry, String written) {
    return date(entry.getPublishedDate())
        .or(() -> date(entry.getUpdatedDate()))
        .map(moment -> FeedDate.of(moment, written, zone))
        .orElse(Publication.UNKNOWN);
  }

  @SuppressWarnings("JavaUtilDate") // What the reader of feeds gives.
  private static Optional<Instant> date(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
  }
}
