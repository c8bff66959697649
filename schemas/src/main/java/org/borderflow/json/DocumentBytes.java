package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;

/**
 * What must hold of a document before it is parsed. The parser itself takes UTF-16, encoded
 * surrogates and over-long forms, and counts a document's length in steps of its buffer.
 */
final class DocumentBytes {
  private DocumentBytes() {}

  /**
   * @param longest the most bytes it may have
   * @throws UnreadableEventException when there are too many bytes, or they are not UTF-8
   */
  static void check(byte[] bytes, int longest) {
    if (bytes.length > longest) {
      throw new UnreadableEventException(
          Reason.OVER_LIMIT,
          "the document has "
              + bytes.length
              + " bytes; write at most "
              + longest
              + ", one event a document",
          0,
          0);
    }
    int wrong = firstNotUtf8(bytes);
    if (wrong < bytes.length) {
      throw new UnreadableEventException(
          Reason.NOT_JSON,
          "the document is not UTF-8; save it as UTF-8",
          line(bytes, wrong),
          column(bytes, wrong));
    }
  }

  /** Index of the first byte that cannot be in JSON text in UTF-8; the length when all can. */
  private static int firstNotUtf8(byte[] bytes) {
    // Most documents are, which is soon told.
    if (PlainText.isAsciiText(bytes)) {
      return bytes.length;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
    int end = result.isError() ? in.position() : bytes.length;
    for (int i = 0; i < end; i++) {
      // Zero bytes are valid UTF-8, but in JSON they only come from UTF-16 and UTF-32.
      if (bytes[i] == 0) {
        return i;
      }
    }
    return end;
  }

  private static int line(byte[] bytes, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static int column(byte[] bytes, int index) {
    int start = index;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return index - start + 1;
  }
}
