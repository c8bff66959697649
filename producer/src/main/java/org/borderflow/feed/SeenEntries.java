package org.borderflow.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderflow.journal.Journal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers which entries have been read, and what servers have said of the state of their feeds.
 * An entry whose text has changed since is a new one.
 */
final class SeenEntries implements Closeable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BYTES = 16;

  private final Optional<Journal> journal;
  private final Set<String> entries = new HashSet<>();
  private final Map<String, Validators> feeds = new HashMap<>();

  /**
   * A line of the file: of an entry its hash, of a feed its state.
   *
   * @param feed the address of the feed
   * @param entry the hash of an entry that has been read
   * @param etag of the feed, when all its entries have been read
   * @param lastModified of the feed, when all its entries have been read
   */
  private record Line(
      String feed, Optional<String> entry, Optional<String> etag, Optional<String> lastModified) {}

  private SeenEntries(Optional<Journal> journal) {
    this.journal = journal;
  }

  /** Remembers for as long as the program runs. */
  static SeenEntries inMemory() {
    return new SeenEntries(Optional.empty());
  }

  /**
   * Remembers in a file, which is made when it is not there.
   *
   * @throws IOException when it cannot be read or written, or another program uses it
   */
  static SeenEntries open(Path file) throws IOException {
    Journal journal = Journal.open(file);
    SeenEntries seen = new SeenEntries(Optional.of(journal));
    journal.before().stream().map(SeenEntries::line).flatMap(Optional::stream).forEach(seen::hold);
    return seen;
  }

  private static Optional<Line> line(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, Line.class));
    } catch (JacksonException e) {
      return Optional.empty(); // A crash has cut it off.
    }
  }

  private void hold(Line line) {
    line.entry()
        .ifPresentOrElse(
            entries::add,
            () -> feeds.put(line.feed(), new Validators(line.etag(), line.lastModified())));
  }

  /** Whether an entry has been read as it is now. */
  boolean has(FeedEntry entry) {
    return entries.contains(hash(entry));
  }

  /** What a feed's server said when all its entries had been read. */
  Validators of(String feed) {
    return feeds.getOrDefault(feed, Validators.NONE);
  }

  /**
   * Keeps that an entry has been read.
   *
   * @throws IOException when that cannot be written
   */
  void read(String feed, FeedEntry entry) throws IOException {
    keep(new Line(feed, Optional.of(hash(entry)), Optional.empty(), Optional.empty()));
  }

  /**
   * Keeps the state of a feed, all of whose entries have been read.
   *
   * @throws IOException when that cannot be written
   */
  void read(String feed, Validators state) throws IOException {
    if (!state.equals(of(feed))) {
      keep(new Line(feed, Optional.empty(), state.etag(), state.lastModified()));
    }
  }

  private void keep(Line line) throws IOException {
    if (journal.isPresent()) {
      journal.get().add(JSON.writeValueAsString(line));
    }
    hold(line);
  }

  /** Of the identity and the text: the same article in two feeds is one. */
  private static String hash(FeedEntry entry) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((entry.id() + "\u001f" + entry.text()).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    journal.ifPresent(Journal::close);
  }
}
