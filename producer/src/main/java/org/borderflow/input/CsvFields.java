package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import org.borderflow.spreadsheet.SafeCell;

/**
 * The fields of one CSV row.
 *
 * @param header which field is which
 * @param fields the fields, each byte as one character
 */
record CsvFields(CsvHeader header, List<String> fields) implements ReportFields {
  /** What the JDK's fast decoder puts in the place of what is not UTF-8; a file may hold it too. */
  private static final char REPLACEMENT = '\ufffd';

  @Override
  public boolean has(Column column) {
    return header.indexes().containsKey(column);
  }

  @Override
  public String text(Column column) {
    String cell =
        decoded(fields.get(header.ordinal(column) - 1))
            .orElseThrow(
                () -> ReportFields.invalid(column, "is not UTF-8", "save the file as UTF-8"));
    return SafeCell.read(cell.strip());
  }

  /** The text of a field; empty when it is not UTF-8. */
  static Optional<String> decoded(String bytes) {
    if (isAscii(bytes)) {
      return Optional.of(bytes);
    }
    byte[] stored = bytes.getBytes(ISO_8859_1);
    String text = new String(stored, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
