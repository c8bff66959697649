package org.borderflow.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of an event's JSON form. A newer minor version may have fields that an older reader does
 * not know and leaves out; a newer major version is refused.
 *
 * @param major changes that an older reader cannot take
 * @param minor additions that an older reader may leave out
 */
record SchemaVersion(int major, int minor) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");

  static Optional<SchemaVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new SchemaVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  boolean isNewerMinorThan(SchemaVersion known) {
    return major == known.major && minor > known.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
