package org.borderflow.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How the files of a mapping are written.
 *
 * @param charset their encoding; ASCII is a part of it
 * @param delimiter what separates cells, an ASCII character
 * @param quote what encloses cells that hold a delimiter, an ASCII character; empty: nothing
 * @param skipLines lines before the header, or where there is none before the first row
 * @param header whether there is a line of column names
 * @param columns names of the columns where no header has them; empty: {@code 1}, {@code 2}, ...
 */
public record TableForm(
    Charset charset,
    char delimiter,
    Optional<Character> quote,
    int skipLines,
    boolean header,
    List<String> columns) {

  /** Takes the names as they are now. */
  public TableForm {
    columns = List.copyOf(columns);
  }
}
