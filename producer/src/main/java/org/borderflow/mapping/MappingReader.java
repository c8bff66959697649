package org.borderflow.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads mappings strictly: what is not known, or not complete, is an error with its place. */
final class MappingReader {
  private static final String VERSION = "1";
  private static final List<String> NO_FIGURE = List.of();

  private MappingReader() {}

  /**
   * Reads a mapping.
   *
   * @param name what messages call it
   * @param yaml its text
   * @throws MappingException when it cannot be used
   */
  static Mapping read(String name, String yaml) {
    YamlFields fields =
        YamlFile.read(name, yaml)
            .fields(
                "mapping", "title", "source", "locale", "file", "numbers", "skip", "common",
                "reports");
    YamlValue version = fields.require("mapping");
    if (!version.text().equals(VERSION)) {
      throw version.fault("is not a version that is known here; write 1");
    }
    RuleReader rules =
        new RuleReader(
            new ValueReader(
                fields.get("locale").map(ValueReader::locale).orElse(Locale.ENGLISH), false),
            fields.get("numbers").map(MappingReader::numbers).orElseGet(Numbers::usual));
    Map<String, YamlValue> common =
        fields
            .get("common")
            .map(value -> value.fields(RuleReader.common()).fields())
            .orElse(Map.of());
    return new Mapping(
        name,
        fields.require("title").text(),
        fields.get("source").map(YamlValue::text),
        fields.get("file").map(TableFormReader::read).orElseGet(TableFormReader::usual),
        items(fields.get("skip")).stream().map(rules::skip).toList(),
        fields.require("reports").items().stream().map(item -> rules.read(common, item)).toList());
  }

  private static List<YamlValue> items(Optional<YamlValue> value) {
    return value.map(YamlValue::items).orElse(List.of());
  }

  private static Numbers numbers(YamlValue yaml) {
    YamlFields fields = yaml.fields("decimal", "grouping", "times", "missing");
    char decimal = fields.get("decimal").map(YamlValue::character).orElse('.');
    Optional<Character> grouping = fields.get("grouping").map(YamlValue::character);
    if (grouping.filter(c -> c == decimal).isPresent()) {
      throw yaml.fault("has one character as decimal and grouping; change one of them");
    }
    Set<String> missing =
        new HashSet<>(fields.get("missing").map(YamlValue::texts).orElse(NO_FIGURE));
    return new Numbers(
        decimal,
        grouping,
        fields.get("times").map(value -> value.number(1, 1_000_000)).orElse(1),
        missing);
  }
}
