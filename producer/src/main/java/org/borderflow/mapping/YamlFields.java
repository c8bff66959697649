package org.borderflow.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * The fields of an object in a YAML file.
 *
 * @param self the object
 * @param fields its fields, in the order of the file
 */
record YamlFields(YamlValue self, Map<String, YamlValue> fields) {

  Optional<YamlValue> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  YamlValue require(String name) {
    return get(name).orElseThrow(() -> self.fault("lacks " + name + "; add it"));
  }

  /** Which one of several fields is there: exactly one must be. */
  String which(String... names) {
    String found = "";
    for (String name : names) {
      if (has(name) && !found.isEmpty()) {
        throw self.fault("has both " + found + " and " + name + "; keep one of them");
      }
      found = has(name) ? name : found;
    }
    if (found.isEmpty()) {
      throw self.fault("needs one of " + String.join(", ", names));
    }
    return found;
  }
}
