package org.borderflow.mapping;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML file as values that know their places. Aliases are refused, so that a small file cannot
 * stand for a huge one; so is what is nested deeper than any mapping.
 */
final class YamlFile {
  /** Most characters of a file. */
  static final int LONGEST = 1 << 18;

  private static final int DEEPEST = 20;

  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @param file what messages call it
   * @throws MappingException when it is not YAML, or empty, huge, deep, or uses aliases
   */
  static YamlValue read(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
    try {
      requirePlain(file, new Parse(settings).parseString(text));
      return new Compose(settings)
          .composeString(text)
          .map(node -> new YamlValue(file, node))
          .orElseThrow(() -> new MappingException(file, "is empty; write a mapping"));
    } catch (MarkedYamlEngineException e) {
      throw new MappingException(
          place(file, e.getProblemMark()), "is no YAML here: " + e.getProblem() + "; mend it");
    } catch (YamlEngineException e) {
      throw new MappingException(file, "is no YAML: " + e.getMessage() + "; mend it");
    }
  }

  private static void requirePlain(String file, Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof AliasEvent) {
        throw new MappingException(
            place(file, event.getStartMark()), "aliases (*) are not read; write the value out");
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        throw new MappingException(
            place(file, event.getStartMark()), "is nested too deeply; no mapping needs that");
      }
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
    }
  }

  private static String place(String file, Optional<Mark> mark) {
    return mark.map(at -> file + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1))
        .orElse(file);
  }
}
