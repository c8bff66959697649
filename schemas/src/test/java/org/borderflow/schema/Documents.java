package org.borderflow.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files on the class path. */
public final class Documents {
  private Documents() {}

  /** A text file without its last line break. */
  public static String text(String resource) {
    try (InputStream in =
        Optional.ofNullable(Documents.class.getClassLoader().getResourceAsStream(resource))
            .orElseThrow(() -> new AssertionError("no resource " + resource))) {
      String text = new String(in.readAllBytes(), UTF_8);
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
