package org.borderflow.feed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a document, which nobody changes. */
final class Body {
  private final byte[] bytes;

  Body(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** How many there are. */
  int size() {
    return bytes.length;
  }

  /** Reads them from the beginning. */
  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
