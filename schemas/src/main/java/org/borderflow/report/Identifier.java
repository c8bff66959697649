package org.borderflow.report;

/** The forms of the identifiers by which events name reports. */
public final class Identifier {
  private static final int LONGEST = 128;
  private static final int HASH_LENGTH = 32;

  private Identifier() {}

  /**
   * Checks a report's identity: 1 to 128 characters of {@code A-Z a-z 0-9 . _ : -}.
   *
   * @param field the field's name, for the error
   * @return the identity
   * @throws InvalidValueException when it is of another form
   */
  public static String requireReportId(String field, String id) {
    return requireId(
        field, id, "write 1 to 128 letters, digits or . _ : - (ASCII), or leave it out");
  }

  /** As {@link #requireReportId}, where another report is meant and must be named. */
  public static String requireTarget(String field, String id) {
    return requireId(
        field, id, "write the identity of a report, 1 to 128 letters, digits or . _ : -");
  }

  private static String requireId(String field, String id, String mend) {
    if (id.isEmpty() || id.length() > LONGEST || !isId(id)) {
      throw new InvalidValueException(field, "is " + Text.quote(id), mend);
    }
    return id;
  }

  /**
   * Checks a content hash: 32 hexadecimal digits in lower case, as {@link Report#contentHash()}.
   *
   * @param field the field's name, for the error
   * @return the hash
   * @throws InvalidValueException when it is of another form
   */
  public static String requireContentHash(String field, String hash) {
    if (hash.length() != HASH_LENGTH || !isHex(hash)) {
      throw new InvalidValueException(
          field, "is " + Text.quote(hash), "write the 32 hexadecimal digits of the content hash");
    }
    return hash;
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isIdCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdCharacter(int c) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '.'
        || c == ':'
        || c == '_';
  }

  private static boolean isHexDigit(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
