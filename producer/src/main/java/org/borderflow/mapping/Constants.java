package org.borderflow.mapping;

import org.borderflow.report.CountedAt;
import org.borderflow.report.Country;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;

/** Checks texts that a mapping gives to a field itself, before any file is read. */
final class Constants {
  private Constants() {}

  /**
   * The text.
   *
   * @throws MappingException when the field cannot hold it
   */
  static String checked(String field, YamlValue yaml) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return text;
    }
    try {
      check(field, text);
      return text;
    } catch (InvalidValueException e) {
      throw yaml.fault(field + " " + e.problem() + "; " + e.mend());
    }
  }

  private static void check(String field, String text) {
    switch (field) {
      case "origin", "destination", "nationality" -> Country.require(field, text);
      case "mode" -> Mode.of(text);
      case "measure" -> Measure.of(text);
      case "counted_at" -> CountedAt.of(text);
      case "quantifier" -> Quantifier.of(text);
      case Fields.KIND -> PeriodKind.of(text);
      default -> {
        // Any text will do, or only what a cell makes of it can be checked.
      }
    }
  }
}
