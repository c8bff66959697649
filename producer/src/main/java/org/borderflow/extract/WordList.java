package org.borderflow.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A word list of the program: UTF-8, one {@code key: form, form} a line; what follows a {@code #}
 * at the beginning of a line is a remark. The forms are those of {@link WordForms}.
 *
 * @param lines the lines with a key, in their order
 */
record WordList(List<Line> lines) {

  /** A key and its forms. */
  record Line(String key, List<WordForms.Form> forms) {}

  /**
   * Reads a list that comes with the program.
   *
   * @param path relative to this package
   * @throws IllegalStateException when there is none, or a line has no key
   */
  static WordList read(String path) {
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + path + " is missing: build it again");
      }
      return parse(path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WordList parse(String path, BufferedReader reader) {
    WordForms forms = new WordForms();
    List<Line> lines = new ArrayList<>();
    List<String> all = reader.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).strip();
      if (line.startsWith("%") && line.indexOf('=') > 0) {
        forms.define(line);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
          throw new IllegalStateException(
              path + ":" + (i + 1) + ": no key; write \"key: form, form\"");
        }
        lines.add(new Line(line.substring(0, colon), forms.read(line.substring(colon + 2))));
      }
    }
    return new WordList(List.copyOf(lines));
  }
}
