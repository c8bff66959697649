package org.borderflow.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.surge.HolidayCalendar;
import org.borderflow.surge.HolidayCsv;

/** A calendar of holidays in a file, as {@link HolidayCsv} reads it. */
final class HolidayFile {
  private HolidayFile() {}

  /**
   * Reads it.
   *
   * @throws CommandFailure when it cannot be read, naming the line
   */
  static HolidayCalendar read(Path file) {
    try {
      return HolidayCsv.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, file + ": cannot be read; name a CSV file in UTF-8 with --holidays");
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
