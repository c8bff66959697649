package org.borderflow.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** JSON Lines: one event a line. */
final class JsonLine {
  private JsonLine() {}

  /**
   * Writes an event as it came. A producer may have written it over several lines: between two
   * values JSON takes a space as it takes a line's end, and within one it can have none.
   */
  static void write(byte[] event, Writer to) {
    try {
      to.write(new String(event, UTF_8).replace('\n', ' ').replace('\r', ' '));
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
