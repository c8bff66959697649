package org.borderflow.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the reports of a mapping.
 *
 * @param values reads what goes into their fields
 * @param numbers how numbers are written
 */
record RuleReader(ValueReader values, Numbers numbers) {
  private static final String PERIOD = "period";
  private static final String WHEN = "when";
  private static final String EACH_COLUMN = "each_column";

  /** What may stand under common. */
  static List<String> common() {
    List<String> known = new ArrayList<>(Fields.TEXTS);
    known.addAll(Fields.NUMBERS);
    known.addAll(List.of(PERIOD, Fields.PUBLISHED_ON));
    return known;
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(common());
    known.addAll(List.of(WHEN, EACH_COLUMN));
    return known;
  }

  /**
   * One report.
   *
   * @param common what all reports of the mapping have, unless they say otherwise
   * @param yaml what this one says
   */
  ReportRule read(Map<String, YamlValue> common, YamlValue yaml) {
    YamlFields own = yaml.fields(known());
    RuleReader reader =
        own.has(EACH_COLUMN) ? new RuleReader(values.inEachColumn(), numbers) : this;
    return reader.read(new YamlFields(yaml, merged(common, own)));
  }

  private static Map<String, YamlValue> merged(Map<String, YamlValue> common, YamlFields own) {
    Map<String, YamlValue> all = new LinkedHashMap<>(common);
    // One's own people stand for low and high, and the other way round.
    if (own.has(Fields.PEOPLE)) {
      all.keySet().removeAll(Set.of(Fields.LOW, Fields.HIGH));
    }
    if (own.has(Fields.LOW) || own.has(Fields.HIGH)) {
      all.remove(Fields.PEOPLE);
    }
    all.putAll(own.fields());
    return all;
  }

  private ReportRule read(YamlFields all) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("measure", Value.constant("crossings"));
    fields.put("quantifier", Value.constant("exact"));
    for (String name : Fields.TEXTS) {
      all.get(name).ifPresent(yaml -> fields.put(name, values.value(name, yaml)));
    }
    Map<String, Numbers> written = figures(all, fields);
    Fields.NEEDED.stream()
        .filter(name -> !fields.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw lacks(all, name);
            });
    YamlValue period = all.get(PERIOD).orElseThrow(() -> lacks(all, PERIOD));
    return new ReportRule(
        all.get(WHEN).stream().flatMap(yaml -> yaml.items().stream()).map(this::condition).toList(),
        all.get(EACH_COLUMN).map(RuleReader::each),
        fields,
        written,
        period(period),
        kind(period),
        all.get(Fields.PUBLISHED_ON).map(this::publication));
  }

  private static MappingException lacks(YamlFields all, String name) {
    return all.self().fault("this report lacks " + name + "; add it here or under common");
  }

  private Map<String, Numbers> figures(YamlFields all, Map<String, Value> fields) {
    requireOneFigure(all);
    Map<String, Numbers> written = new HashMap<>();
    for (String name : Fields.NUMBERS) {
      all.get(name)
          .ifPresent(
              yaml -> {
                fields.put(name, values.value(name, yaml));
                written.put(name, numbers);
              });
    }
    return written;
  }

  private static void requireOneFigure(YamlFields all) {
    boolean anyBound = all.has(Fields.LOW) || all.has(Fields.HIGH);
    if (all.has(Fields.PEOPLE) && anyBound) {
      throw all.require(Fields.PEOPLE)
          .fault("people stands beside low or high; keep the one or the other");
    }
    if (all.has(Fields.LOW) != all.has(Fields.HIGH)) {
      throw all.self()
          .fault("a report with low needs high too, and the other way; or write people");
    }
    if (!all.has(Fields.PEOPLE) && !anyBound) {
      throw lacks(all, Fields.PEOPLE);
    }
  }

  private PeriodRule period(YamlValue yaml) {
    YamlFields fields = yaml.fields("day", "week", "month", "year", "start", "end", "kind");
    if (fields.has("start") || fields.has("end")) {
      for (Span span : Span.values()) {
        if (fields.has(span.key())) {
          throw yaml.fault("has start or end, and " + span.key() + "; keep the one or the other");
        }
      }
      return new PeriodRule.TwoDates(
          values.date("start", fields.require("start")), values.date("end", fields.require("end")));
    }
    Span span = Span.valueOf(fields.which("day", "week", "month", "year").toUpperCase(Locale.ROOT));
    return values.period(span, fields.require(span.key()));
  }

  private Value kind(YamlValue period) {
    return period
        .fields("day", "week", "month", "year", "start", "end", "kind")
        .get(Fields.KIND)
        .map(yaml -> values.value(Fields.KIND, yaml))
        .orElse(Value.constant("total"));
  }

  private PublicationRule publication(YamlValue yaml) {
    if (!yaml.isText() && yaml.entries().containsKey("days_after_period")) {
      YamlFields fields = yaml.fields("days_after_period");
      return new PublicationRule.AfterPeriod(fields.require("days_after_period").number(0, 3660));
    }
    return new PublicationRule.Written(values.date(Fields.PUBLISHED_ON, yaml));
  }

  /** A condition on a row. */
  Condition condition(YamlValue yaml) {
    return condition(yaml.fields("column", "is", "is_not", "empty", "matches"));
  }

  private Condition condition(YamlFields fields) {
    return new Condition(ColumnName.of(fields.require("column")), test(fields));
  }

  private static Condition.Test test(YamlFields fields) {
    String which = fields.which("is", "is_not", "empty", "matches");
    YamlValue asked = fields.require(which);
    return switch (which) {
      case "empty" -> new Condition.Test.Empty(asked.flag());
      case "matches" -> new Condition.Test.Matches(ValueReader.pattern(asked));
      default -> new Condition.Test.OneOf(Set.copyOf(asked.texts()), which.equals("is"));
    };
  }

  /** Rows to be left out. */
  SkipRule skip(YamlValue yaml) {
    YamlFields fields = yaml.fields("column", "is", "is_not", "empty", "matches", "because");
    return new SkipRule(condition(fields), fields.require("because").text());
  }

  private static EachColumn each(YamlValue yaml) {
    if (!yaml.isText() && yaml.items().get(0) == yaml) {
      YamlValue matching = yaml.fields("matching").require("matching");
      return new EachColumn.Matching(ValueReader.pattern(matching), matching.place());
    }
    return new EachColumn.Named(yaml.items().stream().map(ColumnName::of).toList());
  }
}
