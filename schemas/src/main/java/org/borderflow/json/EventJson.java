package org.borderflow.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The mappers behind every codec, and the limits of what they read. */
final class EventJson {
  /** Largest report, in bytes; it has about 500. */
  static final int LONGEST_REPORT = 1_000_000;

  /** Largest result, in bytes; a day has about 300 for each report that it lists. */
  static final int LONGEST_RESULT = 32_000_000;

  static final int DEEPEST = 16;
  static final int LONGEST_STRING = 10_000;
  static final int LONGEST_NUMBER = 40;
  static final int LONGEST_NAME = 100;

  private static final JsonMapper STRICT = mapper(true);
  private static final JsonMapper LENIENT = mapper(false);

  private static final JsonFactory UNGUARDED =
      STRICT
          .tokenStreamFactory()
          .rebuild()
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private EventJson() {}

  /** Refuses unknown fields. */
  static JsonMapper strict() {
    return STRICT;
  }

  /** Leaves unknown fields out. */
  static JsonMapper lenient() {
    return LENIENT;
  }

  /** Makes parsers that take two fields of one name, for readers that see to this themselves. */
  static JsonFactory unguarded() {
    return UNGUARDED;
  }

  private static JsonMapper mapper(boolean failOnUnknown) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST_RESULT)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // The JDK's own text of a double differs between Java versions; this one does not.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            // Errors name the place, never repeat the document: it may hold anything.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Buffers of a thread's own: the default shares them, at the cost of a contended list.
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();
    return JsonMapper.builder(factory)
        .addModule(TimeTexts.module())
        // What a record says of itself beyond its components is not part of the document.
        .changeDefaultVisibility(all -> all.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
        .changeDefaultPropertyInclusion(
            all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, failOnUnknown)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .withCoercionConfig(LogicalType.Textual, EventJson::neverFromNumber)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .build();
  }

  private static void neverFromNumber(MutableCoercionConfig from) {
    from.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
