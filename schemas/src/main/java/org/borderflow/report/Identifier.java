package org.borderflow.report;

/** The forms of the identifiers by which events name reports. */
public final class Identifier {
  private static final int LONGEST = 128;
  private static final int HASH_LENGTH = 32;

  private static final int FIRST_BEYOND_ASCII = 128;
  private static final boolean[] HEX_SIGNS = table("0123456789abcdef");
  private static final boolean[] ID_SIGNS =
      table("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._:-");

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
    if (!isReportId(id)) {
      throw new InvalidValueException(field, "is " + Text.quote(id), mend);
    }
    return id;
  }

  /** Whether a text has the form of a report's identity. */
  public static boolean isReportId(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && isId(id);
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
    return isOf(ID_SIGNS, text);
  }

  private static boolean isHex(String text) {
    return isOf(HEX_SIGNS, text);
  }

  private static boolean isOf(boolean[] signs, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= signs.length || !signs[c]) {
        return false;
      }
    }
    return true;
  }

  /** By character; a look into a table takes the same time for digits and for letters by turns. */
  private static boolean[] table(String all) {
    boolean[] signs = new boolean[FIRST_BEYOND_ASCII];
    for (int i = 0; i < all.length(); i++) {
      signs[all.charAt(i)] = true;
    }
    return signs;
  }
}
