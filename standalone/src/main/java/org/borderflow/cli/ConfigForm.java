package org.borderflow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings as a table, or as one JSON array. */
final class ConfigForm {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOT_SET = "not set";

  private ConfigForm() {}

  /**
   * A line each.
   *
   * @param settings each with the commands that have it
   */
  static String text(Map<EffectiveSetting, List<String>> settings) {
    if (settings.isEmpty()) {
      return "nothing is set: every command has its defaults";
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"SETTING", "VALUE", "FROM", "COMMANDS"});
    settings.forEach(
        (setting, commands) ->
            rows.add(
                new String[] {
                  setting.name(),
                  setting.value().orElse(NOT_SET),
                  setting.source(),
                  String.join(", ", commands)
                }));
    int name = width(rows, 0);
    int value = width(rows, 1);
    int source = width(rows, 2);
    String form = "%-" + name + "s  %-" + value + "s  %-" + source + "s  %s";
    return rows.stream()
        .map(row -> String.format(Locale.ROOT, form, (Object[]) row))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static int width(List<String[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(1);
  }

  /** An array; the value is null where none is set. */
  static String json(Map<EffectiveSetting, List<String>> settings) {
    ArrayNode all = JSON.createArrayNode();
    settings.forEach(
        (setting, commands) -> {
          ObjectNode one = all.addObject().put("setting", setting.name());
          setting
              .value()
              .ifPresentOrElse(value -> one.put("value", value), () -> one.putNull("value"));
          one.put("from", setting.source());
          ArrayNode names = one.putArray("commands");
          commands.forEach(names::add);
        });
    return JSON.writeValueAsString(all);
  }
}
