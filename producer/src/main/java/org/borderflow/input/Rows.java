package org.borderflow.input;

import java.io.Closeable;
import java.util.Optional;

/** The rows of one input, one by one. Holds no more than one row in memory. */
public interface Rows extends Closeable {

  /**
   * The next row that is not blank; empty at the end.
   *
   * @throws UnreadableInputException when the rest of the input cannot be read
   */
  Optional<Row> next();

  /** How the input is written. */
  Form form();

  /** The header line of a CSV input; empty for JSON Lines. */
  Optional<RawRow> header();

  /** How many bytes of the input, as it is stored, have been read so far. */
  long bytesRead();

  @Override
  void close();
}
