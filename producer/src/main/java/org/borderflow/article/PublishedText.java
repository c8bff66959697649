package org.borderflow.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.extract.Published;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Period;
import org.borderflow.report.Text;

/**
 * When an article was published, as files and pages put it: {@code 2022}, {@code 2022-09}, {@code
 * 2022-09-25}, {@code 2022-09-25T14:30}, with or without seconds and an offset. The time is the
 * publisher's own: the offset tells how far that is from others'.
 */
public final class PublishedText {
  private static final int LONGEST = 40;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2})"
              + "(?:[T ](?<time>[0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
              + " ?(?<offset>Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?");

  private PublishedText() {}

  /**
   * Reads it; a blank text is one that says nothing.
   *
   * @throws InvalidValueException when it is no such time
   */
  public static Publication read(String text) {
    String form = text.strip();
    if (form.isEmpty()) {
      return Publication.UNKNOWN;
    }
    Matcher parts = FORM.matcher(form.length() > LONGEST ? "" : form);
    if (!parts.matches()) {
      throw invalid(text, "which is no day and no time");
    }
    try {
      return read(parts);
    } catch (DateTimeException e) {
      throw invalid(text, "which is not in the calendar");
    }
  }

  private static Publication read(Matcher parts) {
    int year = Integer.parseInt(parts.group("year"));
    if (year < Period.FIRST_YEAR || year > Period.LAST_YEAR) {
      throw new DateTimeException("a year that no report may have");
    }
    if (parts.group("month") == null) {
      return partly(new Published.InYear(Year.of(year)));
    }
    if (parts.group("day") == null) {
      return partly(new Published.Month(YearMonth.parse(year + "-" + parts.group("month"))));
    }
    LocalDate day = LocalDate.parse(year + "-" + parts.group("month") + "-" + parts.group("day"));
    if (parts.group("time") == null) {
      return partly(Published.on(day));
    }
    LocalDateTime time = LocalDateTime.parse(day + "T" + parts.group("time"));
    return new Publication(
        new Published.At(day, time.toLocalTime()),
        Optional.ofNullable(parts.group("offset")).map(ZoneOffset::of).map(time::toInstant));
  }

  private static Publication partly(Published published) {
    return new Publication(published, Optional.empty());
  }

  private static InvalidValueException invalid(String text, String what) {
    return new InvalidValueException(
        "published",
        "is " + Text.quote(text) + ", " + what,
        "write it as 2022-09-25, 2022-09-25T14:30, 2022-09 or 2022, or leave it out");
  }
}
