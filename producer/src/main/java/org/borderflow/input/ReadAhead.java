package org.borderflow.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Reads rows ahead in a thread of its own, so that reading and what is done with the rows share two
 * cores. Rows come in the same order, and where reading fails that is told behind the rows before
 * it. Holds some thousand rows in memory, of long bad ones fewer; none waits for others to come.
 */
public final class ReadAhead implements Rows {
  private static final int MOST = 2_000;

  /** A bad row is kept as it stands, and may be as long as a line. */
  private static final long MOST_BYTES = 8L << 20;

  private record Ahead(Row row, long bytesRead) {
    long size() {
      return row instanceof Row.Bad bad ? bad.raw().map(RawRow::size).orElse(0) : 0;
    }
  }

  /** How many rows are worth waking whoever waits for them. */
  private static final int WORTH_WAKING = 256;

  /** How long a few rows may lie before they are taken, in nanoseconds. */
  private static final long A_MOMENT = 1_000_000;

  private final Rows rows;
  private final UnaryOperator<EncodedReport> ahead;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** What was read and not taken yet; under the lock. */
  private Deque<Ahead> read = new ArrayDeque<>();

  private long bytesHeld;
  private boolean ended;

  /** Whether the next row is waited for, be it alone. */
  private boolean awaited;

  private boolean closed;
  private Optional<Throwable> failure = Optional.empty();
  private long bytesAtEnd;

  /** What was taken and not asked for yet; the asking thread's own. */
  private Deque<Ahead> taken = new ArrayDeque<>();

  private long bytesRead;

  /**
   * Begins to read.
   *
   * @param rows what to read; closed when the end is reached or this is closed
   * @param ahead what is done with each report by the thread that reads it, which has all its parts
   *     at hand
   */
  public ReadAhead(Rows rows, UnaryOperator<EncodedReport> ahead) {
    this.rows = rows;
    this.ahead = ahead;
    Thread reader = new Thread(this::readAll, "read-ahead");
    // It may hang on a pipe that never ends, and must not keep the program from ending.
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll() {
    Optional<Throwable> broken = Optional.empty();
    try (rows) {
      Optional<Row> row = rows.next();
      while (row.isPresent() && hasTaken(new Ahead(prepared(row.get()), rows.bytesRead()))) {
        row = rows.next();
      }
    } catch (RuntimeException | Error e) {
      broken = Optional.of(e);
    }
    end(broken);
  }

  private Row prepared(Row row) {
    return row instanceof Row.Good good ? new Row.Good(ahead.apply(good.report())) : row;
  }

  /** Puts a row where it can be taken; false when no more are wanted. */
  private boolean hasTaken(Ahead row) {
    lock.lock();
    try {
      while ((read.size() >= MOST || bytesHeld >= MOST_BYTES) && !closed) {
        changed.awaitUninterruptibly();
      }
      read.addLast(row);
      bytesHeld += row.size();
      if (awaited || read.size() == WORTH_WAKING) {
        changed.signal();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void end(Optional<Throwable> broken) {
    lock.lock();
    try {
      ended = true;
      failure = broken;
      bytesAtEnd = rows.bytesRead();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Row> next() {
    if (taken.isEmpty()) {
      take();
    }
    if (taken.isEmpty()) {
      failure.ifPresent(ReadAhead::rethrow);
      bytesRead = bytesAtEnd;
      return Optional.empty();
    }
    Ahead ahead = taken.removeFirst();
    bytesRead = ahead.bytesRead;
    return Optional.of(ahead.row);
  }

  private void take() {
    lock.lock();
    try {
      if (read.isEmpty() && !ended) {
        awaitMany();
      }
      awaited = read.isEmpty();
      while (read.isEmpty() && !ended) {
        changed.awaitUninterruptibly();
      }
      awaited = false;
      Deque<Ahead> empty = taken;
      taken = read;
      read = empty;
      bytesHeld = 0;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * While rows come quickly, many are taken at a time: to be woken for each costs more than to read
   * it.
   */
  private void awaitMany() {
    try {
      long left = A_MOMENT;
      while (left > 0 && read.size() < WORTH_WAKING && !ended) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Override
  public Form form() {
    return rows.form();
  }

  @Override
  public Optional<RawRow> header() {
    return rows.header();
  }

  /** As far as the rows that were asked for, not as far as was read ahead. */
  @Override
  public long bytesRead() {
    return bytesRead;
  }

  /** Ends the reading, at once or with the next row that comes. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
