package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;

/** Text of another charset as UTF-8. What is no text in that charset becomes U+FFFD. */
final class Transcoded extends InputStream {
  private static final int CHUNK = 1 << 13;

  private final Reader source;
  private final char[] chars = new char[CHUNK + 1];
  private byte[] bytes = new byte[0];
  private int next;

  Transcoded(InputStream source, Charset charset) {
    this.source =
        new InputStreamReader(
            source,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  @Override
  public int read() throws IOException {
    return next < bytes.length || fill() ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (next == bytes.length && !fill()) {
      return -1;
    }
    int size = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, size);
    next += size;
    return size;
  }

  private boolean fill() throws IOException {
    int size = source.read(chars, 0, CHUNK);
    if (size < 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[size - 1])) {
      // The other half of the character comes with the next chunk.
      int low = source.read();
      if (low >= 0) {
        chars[size++] = (char) low;
      }
    }
    bytes = new String(chars, 0, size).getBytes(UTF_8);
    next = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
