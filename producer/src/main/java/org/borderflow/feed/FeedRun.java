package org.borderflow.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.article.LanguageTag;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.extract.Language;
import org.borderflow.input.TextInput;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.news.Results;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/** Reads feeds and hands their new entries on, each once. */
final class FeedRun {
  private final Fetcher fetcher;
  private final SeenEntries seen;
  private final Results results;
  private final InputStream stdin;
  private final Own own;
  private long known;

  /**
   * What is said on the command line, and goes before what a feed says of itself.
   *
   * @param publisher who publishes the feeds
   * @param language their language
   * @param zone their time zone
   */
  record Own(Optional<String> publisher, Optional<Language> language, Optional<ZoneId> zone) {}

  FeedRun(Fetcher fetcher, SeenEntries seen, Results results, InputStream stdin, Own own) {
    this.fetcher = fetcher;
    this.seen = seen;
    this.results = results;
    this.stdin = stdin;
    this.own = own;
  }

  /** How many entries were left out, having been read before. */
  long known() {
    return known;
  }

  /**
   * Reads each feed once.
   *
   * @return what is wrong with each that could not be read
   * @throws CommandFailure when what is read cannot be written
   */
  List<String> readAll(List<String> feeds) {
    return feeds.stream().map(this::problemOf).flatMap(Optional::stream).toList();
  }

  private Optional<String> problemOf(String feed) {
    try {
      read(feed);
      return Optional.empty();
    } catch (FeedException | UnreadableInputException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, "--seen cannot be written (" + e.getMessage() + "); name another");
    }
  }

  private void read(String feed) throws FeedException, IOException {
    FeedDocument reader = new FeedDocument(feed, own.zone());
    if (!isAddress(feed)) {
      take(feed, reader.read(new ByteArrayInputStream(bytes(feed)), Optional.empty()));
      return;
    }
    Fetched fetched = fetcher.fetch(address(feed), seen.of(feed));
    if (fetched instanceof Fetched.Document document) {
      take(feed, reader.read(document.body().open(), document.contentType()));
      seen.read(feed, document.validators());
    }
  }

  /** Whether something is an address, of whatever kind, and no file. */
  static boolean isAddress(String feed) {
    return feed.contains("://") || feed.toLowerCase(Locale.ROOT).startsWith("file:");
  }

  private static URI address(String feed) throws FeedException {
    try {
      return new URI(feed);
    } catch (URISyntaxException e) {
      throw new FeedException(feed, "is no web address; write it as https://example.org/feed");
    }
  }

  private byte[] bytes(String feed) throws FeedException {
    try (TextInput input =
        feed.equals("-")
            ? TextInput.open("<stdin>", stdin, "XML")
            : TextInput.open(Path.of(feed), "XML")) {
      return input
          .rest(Limits.USUAL.bytes())
          .orElseThrow(
              () ->
                  new FeedException(
                      feed,
                      "has more than "
                          + Limits.USUAL.bytes()
                          + " bytes; no feed does: left unread"));
    } catch (InvalidPathException e) {
      throw new FeedException(feed, "is no file name (" + e.getReason() + "); name another");
    }
  }

  private void take(String where, Feed feed) throws FeedException, IOException {
    EntryArticles articles = new EntryArticles(where, publisher(feed), language(where, feed));
    int number = 0;
    for (FeedEntry entry : feed.entries()) {
      number++;
      if (seen.has(entry)) {
        known++;
        continue;
      }
      results.take(articles.of(entry, number));
      // Written before it counts as read: a crash in between reads it again, and loses nothing.
      results.flush();
      seen.read(where, entry);
    }
  }

  private Optional<String> publisher(Feed feed) {
    return own.publisher()
        .or(() -> feed.title().map(Text::shown))
        .filter(name -> name.codePointCount(0, name.length()) <= Text.LONGEST);
  }

  private Optional<Language> language(String where, Feed feed) throws FeedException {
    try {
      return own.language().or(() -> feed.language().map(LanguageTag::read));
    } catch (InvalidValueException e) {
      throw new FeedException(
          where, "its language " + e.problem() + "; read it with --lang if it is wrong");
    }
  }
}
