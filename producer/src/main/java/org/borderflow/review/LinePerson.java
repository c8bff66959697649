package org.borderflow.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Answers come as lines, of which the first character is the key. */
final class LinePerson implements Person {
  private final BufferedReader lines;

  LinePerson(InputStream answers) {
    lines = new BufferedReader(new InputStreamReader(answers, UTF_8));
  }

  @Override
  public Optional<Character> key() {
    return line().map(line -> line.isBlank() ? ' ' : line.strip().charAt(0)).map(LinePerson::lower);
  }

  static char lower(char key) {
    return String.valueOf(key).toLowerCase(Locale.ROOT).charAt(0);
  }

  @Override
  public Optional<String> line() {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String mark(String phrase) {
    return ">>" + phrase + "<<";
  }

  @Override
  public void close() {
    // Standard input is not this class's to close.
  }
}
