package org.borderflow.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads values: constants, columns, templates.
 *
 * @param locale the language of month and day names, where a value does not say
 * @param each whether the report at hand is made for each of several columns
 */
record ValueReader(Locale locale, boolean each) {
  private static final List<String> OF_VALUE =
      List.of("column", "template", "this", "values", "otherwise");
  private static final List<String> OF_DATE = with(OF_VALUE, "format", "locale");

  ValueReader inEachColumn() {
    return new ValueReader(locale, true);
  }

  /** A value of a field; constants are checked. */
  Value value(String field, YamlValue yaml) {
    return yaml.isText()
        ? Value.constant(Constants.checked(field, yaml))
        : value(field, yaml.fields(OF_VALUE));
  }

  /** A day. */
  DateRule date(String field, YamlValue yaml) {
    if (yaml.isText()) {
      return new DateRule(Value.constant(Constants.checked(field, yaml)), Optional.empty());
    }
    YamlFields fields = yaml.fields(OF_DATE);
    return new DateRule(value(field, fields), dates(fields));
  }

  /** A day, week, month or year. */
  PeriodRule period(Span span, YamlValue yaml) {
    if (yaml.isText()) {
      return new PeriodRule.OneColumn(span, Value.constant(yaml.text()), span.usual());
    }
    YamlFields fields = yaml.fields(span == Span.WEEK ? OF_VALUE : OF_DATE);
    return new PeriodRule.OneColumn(
        span, value(span.key(), fields), dates(fields).orElseGet(span::usual));
  }

  private Optional<Dates> dates(YamlFields fields) {
    Locale language = fields.get("locale").map(ValueReader::locale).orElse(locale);
    return fields.get("format").map(format -> dates(format, language));
  }

  private static Dates dates(YamlValue format, Locale language) {
    try {
      return Dates.of(format.texts(), language);
    } catch (IllegalArgumentException e) {
      throw format.fault("is no date format (" + e.getMessage() + "); write one as dd-MM-yyyy");
    }
  }

  /** A language, as {@code en} or {@code pt-BR}. */
  static Locale locale(YamlValue yaml) {
    Locale found = Locale.forLanguageTag(yaml.text());
    if (found.getLanguage().isEmpty()) {
      throw yaml.fault("is no language; write one as en, de or pt-BR");
    }
    return found;
  }

  private Value value(String field, YamlFields fields) {
    CellSource source = source(fields);
    Map<String, String> values = new LinkedHashMap<>();
    fields
        .get("values")
        .ifPresent(
            listed ->
                listed
                    .entries()
                    .forEach((from, to) -> values.put(from, Constants.checked(field, to))));
    if (values.isEmpty()) {
      fields
          .get("otherwise")
          .ifPresent(
              yaml -> {
                throw yaml.fault("stands without values; add those, or remove it");
              });
    }
    Value.Otherwise otherwise =
        fields
            .get("otherwise")
            .map(yaml -> otherwise(field, yaml))
            .orElseGet(Value.Otherwise.Refuse::new);
    return new Value(source, values, otherwise);
  }

  private CellSource source(YamlFields fields) {
    return switch (fields.which("column", "template", "this")) {
      case "column" -> new CellSource.FromColumn(ColumnName.of(fields.require("column")));
      case "template" -> template(fields.require("template"));
      default -> current(fields.require("this"));
    };
  }

  private static CellSource template(YamlValue yaml) {
    String text = yaml.text();
    if (!CellSource.Template.COLUMN.matcher(text).find()) {
      throw yaml.fault("names no column; write it as \"{Port Name}, {State}\"");
    }
    return new CellSource.Template(text, yaml.place());
  }

  private CellSource current(YamlValue yaml) {
    if (!each) {
      throw yaml.fault("stands outside of a report with each_column; name a column instead");
    }
    return yaml.oneOf(List.of("cell", "name")).equals("cell")
        ? new CellSource.ThisCell()
        : new CellSource.ThisName();
  }

  private static Value.Otherwise otherwise(String field, YamlValue yaml) {
    if (!yaml.isText()) {
      return new Value.Otherwise.Skip(yaml.fields("skip").require("skip").text());
    }
    return yaml.text().equals("keep")
        ? new Value.Otherwise.Keep()
        : new Value.Otherwise.Write(Constants.checked(field, yaml));
  }

  /** A regular expression. */
  static Pattern pattern(YamlValue yaml) {
    try {
      return Pattern.compile(yaml.text());
    } catch (PatternSyntaxException e) {
      throw yaml.fault("is no regular expression (" + e.getDescription() + "); mend it");
    }
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
