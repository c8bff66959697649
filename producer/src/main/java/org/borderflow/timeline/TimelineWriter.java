package org.borderflow.timeline;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.borderflow.input.EncodedReport;

/** Takes reports in any order and makes a timeline of them: a merge sort that uses the disk. */
public final class TimelineWriter implements AutoCloseable {
  private static final long LEAST_MEMORY = 1L << 21;
  private static final long MOST_MEMORY = 1L << 26;
  private static final int SHARE_OF_MEMORY = 12;

  /** What a report takes beside its bytes: objects, references, the identity. */
  private static final int OVERHEAD = 256;

  private final Order order;
  private final long memory;
  private final Runs runs;
  private final MessageDigest digest = sha256();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
  private List<EncodedReport> held = new ArrayList<>();
  private long size;
  private long reports;
  private long retractions;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** Uses the usual folder for temporary files, and memory as there is. */
  public TimelineWriter(Order order) {
    this(order, usualFolder(), usualMemory());
  }

  /**
   * @param order the order
   * @param folder where what does not fit into memory is kept
   * @param memory how many bytes of reports are kept in memory, about
   */
  public TimelineWriter(Order order, Path folder, long memory) {
    this.order = order;
    this.memory = memory;
    this.runs = new Runs(folder, order.comparator());
  }

  /** The system's folder for temporary files. */
  public static Path usualFolder() {
    return Path.of(System.getProperty("java.io.tmpdir", "."));
  }

  /** A twelfth of what the process may have, from 2 to 64 MiB. */
  public static long usualMemory() {
    long share = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    return Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, share));
  }

  /**
   * Takes a report.
   *
   * @throws org.borderflow.connection.CommandFailure when the disk cannot be written
   */
  public void add(EncodedReport report) {
    held.add(report);
    count(report);
    size += report.value().length + OVERHEAD;
    if (size > memory) {
      held.sort(order.comparator());
      runs.add(held.iterator());
      held = new ArrayList<>();
      size = 0;
    }
  }

  private void count(EncodedReport report) {
    reports++;
    retractions += report.isRetraction() ? 1 : 0;
    counts.merge(report.border(), 1L, Long::sum);
    first = Math.min(first, report.publishedMillis());
    last = Math.max(last, report.publishedMillis());
    digest.update(length.clear().putInt(report.value().length).flip());
    digest.update(report.value());
  }

  /** The timeline of what was taken; nothing may be added afterwards. */
  public Timeline finish() {
    held.sort(order.comparator());
    return new Timeline(order, List.copyOf(held), runs, tally());
  }

  private Tally tally() {
    return new Tally(
        reports,
        retractions,
        reports == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(first)),
        reports == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last)),
        counts,
        HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Gives up what was taken. After {@link #finish} it is the timeline's, and is closed with it. */
  @Override
  public void close() {
    runs.close();
  }
}
