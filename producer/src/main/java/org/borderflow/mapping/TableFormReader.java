package org.borderflow.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Text;

/** Reads the part of a mapping that says how its files are written. */
final class TableFormReader {
  private static final char FIRST_PRINTABLE = ' ';
  private static final char BEYOND_ASCII = 0x7f;
  private static final int MOST_LINES = 1000;
  private static final String ASCII = "\r\n\t ,;|\"'0123456789AZaz";

  private TableFormReader() {}

  static TableForm usual() {
    return new TableForm(UTF_8, ',', Optional.of('"'), 0, true, List.of());
  }

  static TableForm read(YamlValue yaml) {
    YamlFields fields =
        yaml.fields("charset", "delimiter", "quote", "skip_lines", "header", "columns");
    char delimiter = fields.get("delimiter").map(TableFormReader::delimiter).orElse(',');
    Optional<Character> quote =
        fields.get("quote").map(TableFormReader::quote).orElse(Optional.of('"'));
    if (quote.filter(c -> c == delimiter).isPresent()) {
      throw yaml.fault("has one character as delimiter and quote; change one of them");
    }
    boolean header = fields.get("header").map(YamlValue::flag).orElse(true);
    Optional<YamlValue> columns = fields.get("columns");
    if (header && columns.isPresent()) {
      throw columns
          .get()
          .fault("names columns of files that have a header; add header: false, or remove it");
    }
    return new TableForm(
        fields.get("charset").map(TableFormReader::charset).orElse(UTF_8),
        delimiter,
        quote,
        fields.get("skip_lines").map(value -> value.number(0, MOST_LINES)).orElse(0),
        header,
        columns.map(YamlValue::texts).orElse(List.of()));
  }

  private static char delimiter(YamlValue yaml) {
    char found = yaml.text().equals("tab") ? '\t' : yaml.character();
    if (found != '\t' && !isAsciiMark(found)) {
      throw yaml.fault("is no delimiter; write one of , ; | or tab");
    }
    return found;
  }

  private static Optional<Character> quote(YamlValue yaml) {
    if (yaml.text().equals("none")) {
      return Optional.empty();
    }
    char found = yaml.character();
    if (!isAsciiMark(found)) {
      throw yaml.fault("is no quote; write '\"', \"'\" or none");
    }
    return Optional.of(found);
  }

  private static boolean isAsciiMark(char c) {
    return c >= FIRST_PRINTABLE && c < BEYOND_ASCII && !Character.isLetterOrDigit(c);
  }

  /** Lines are cut before text is decoded, so ASCII must be written as everywhere. */
  private static Charset charset(YamlValue yaml) {
    String name = yaml.text();
    try {
      Charset found = Charset.forName(name);
      if (found.canEncode()
          && new String(ASCII.getBytes(found), StandardCharsets.ISO_8859_1).equals(ASCII)) {
        return found;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw yaml.fault(
          "is " + Text.quote(name) + ", which is no known charset; write one as windows-1252");
    }
    throw yaml.fault("is " + name + ", which is not read; save the files as UTF-8");
  }
}
