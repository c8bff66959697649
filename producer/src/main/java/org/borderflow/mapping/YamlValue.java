package org.borderflow.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderflow.report.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file that knows its place. */
final class YamlValue {
  private final String file;
  private final Node node;

  YamlValue(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** {@code file:line:column}. */
  String place() {
    return node.getStartMark()
        .map(mark -> file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
        .orElse(file);
  }

  MappingException fault(String problem) {
    return new MappingException(place(), problem);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  /** A text, number or day, as it is written. */
  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault("must be a text; write one value");
    }
    if (scalar.isPlain() && Set.of("", "~", "null").contains(scalar.getValue())) {
      throw fault("is empty; write a value, or \"\" for an empty text");
    }
    return scalar.getValue();
  }

  boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault("is " + Text.quote(text()) + "; write true or false");
    };
  }

  int number(int least, int most) {
    String text = text();
    if (text.matches("[0-9]{1,9}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw fault("is " + Text.quote(text) + "; write a whole number from " + least + " to " + most);
  }

  /** One character. */
  char character() {
    String text = text();
    if (text.length() != 1) {
      throw fault("is " + Text.quote(text) + "; write one character, in quotes");
    }
    return text.charAt(0);
  }

  String oneOf(List<String> known) {
    String text = text();
    if (!known.contains(text)) {
      throw fault(
          "is "
              + Text.quote(text)
              + "; write one of "
              + String.join(", ", known)
              + Nearest.hint(text, known));
    }
    return text;
  }

  /** The items of a list; a single value stands for a list of one. */
  List<YamlValue> items() {
    if (!(node instanceof SequenceNode list)) {
      return List.of(this);
    }
    if (list.getValue().isEmpty()) {
      throw fault("is an empty list; write at least one item, or leave it out");
    }
    return list.getValue().stream().map(item -> new YamlValue(file, item)).toList();
  }

  List<String> texts() {
    return items().stream().map(YamlValue::text).toList();
  }

  /**
   * The fields of an object, all of which must be known.
   *
   * @throws MappingException when one is not, or stands there twice
   */
  YamlFields fields(String... known) {
    return fields(Arrays.asList(known));
  }

  /** As {@link #fields(String...)}. */
  YamlFields fields(List<String> known) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    for (NodeTuple pair : pairs()) {
      YamlValue key = new YamlValue(file, pair.getKeyNode());
      String name = key.text();
      if (!known.contains(name)) {
        throw key.fault(
            Text.quote(name)
                + " is not known here"
                + Nearest.hint(name, known)
                + "; what may stand here: "
                + String.join(", ", known));
      }
      if (fields.put(name, new YamlValue(file, pair.getValueNode())) != null) {
        throw key.fault(name + " stands here twice; remove one");
      }
    }
    return new YamlFields(this, fields);
  }

  /** The pairs of an object whose keys are any texts. */
  Map<String, YamlValue> entries() {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple pair : pairs()) {
      YamlValue key = new YamlValue(file, pair.getKeyNode());
      if (entries.put(key.text(), new YamlValue(file, pair.getValueNode())) != null) {
        throw key.fault(Text.quote(key.text()) + " stands here twice; remove one");
      }
    }
    return entries;
  }

  private List<NodeTuple> pairs() {
    if (!(node instanceof MappingNode pairs)) {
      throw fault("must have fields, as in {name: value}");
    }
    if (pairs.getValue().isEmpty()) {
      throw fault("has no fields; write at least one, or leave it out");
    }
    return new ArrayList<>(pairs.getValue());
  }
}
