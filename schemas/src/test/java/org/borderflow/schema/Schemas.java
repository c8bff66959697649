package org.borderflow.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the events. */
final class Schemas {
  static final String FOLDER = "org/borderflow/schema/";
  static final JsonMapper JSON =
      // Numbers stay as they are written: 5e3 is no 5000.0, and 1e400 no infinity.
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Schemas() {}

  static JsonNode read(String name) {
    return JSON.readTree(Documents.text(FOLDER + name + "-1.json"));
  }

  static List<Error> errors(JsonNode schema, JsonNode document) {
    Schema compiled = REGISTRY.getSchema(schema);
    return compiled.validate(document);
  }
}
