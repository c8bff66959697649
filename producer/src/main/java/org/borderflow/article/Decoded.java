package org.borderflow.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import org.borderflow.input.Place;

/** Bytes that should be UTF-8, as text, or what is wrong with them. */
sealed interface Decoded {

  /** The text. */
  record Text(String text) implements Decoded {}

  /**
   * What is none.
   *
   * @param place the first byte that is wrong
   * @param problem what is wrong and how to mend it
   */
  record Wrong(Place place, String problem) implements Decoded {}

  /** Decodes bytes that begin at a place. */
  static Decoded of(byte[] bytes, Place start) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = UTF_8.newDecoder().decode(in, out, true);
    int zero = indexOfZero(bytes);
    if (zero < bytes.length) {
      return new Wrong(
          place(bytes, zero, start), "holds a zero byte, so it is no text; save it as UTF-8");
    }
    if (result.isError()) {
      return new Wrong(
          place(bytes, in.position(), start),
          "is not UTF-8; save it as UTF-8 (iconv -f ISO-8859-1 -t UTF-8)");
    }
    return new Text(out.flip().toString());
  }

  private static int indexOfZero(byte[] bytes) {
    int index = 0;
    while (index < bytes.length && bytes[index] != 0) {
      index++;
    }
    return index;
  }

  private static Place place(byte[] bytes, int index, Place start) {
    long line = start.line();
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(start.file(), line, index - lineStart + 1);
  }
}
