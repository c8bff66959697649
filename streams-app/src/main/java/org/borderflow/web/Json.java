package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON. Events look as they do in their topics. */
final class Json {
  static final String CONTENT_TYPE = "application/json";

  private static final JsonMapper FULL = mapper().build();

  private static final JsonMapper LEAN =
      mapper()
          .addMixIn(DayEstimate.class, WithoutEvidence.class)
          .addMixIn(SurgeAssessment.class, WithoutEvidence.class)
          .build();

  private Json() {}

  /** With all that an event says. */
  static byte[] full(Object answer) {
    return FULL.writeValueAsBytes(answer);
  }

  /** Days and assessments without their evidence: it is most of them, and a list needs none. */
  static byte[] lean(Object answer) {
    return LEAN.writeValueAsBytes(answer);
  }

  private static JsonMapper.Builder mapper() {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
    return JsonMapper.builder(factory)
        .changeDefaultVisibility(all -> all.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
        .changeDefaultPropertyInclusion(
            all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT));
  }

  @JsonIgnoreProperties("evidence")
  private interface WithoutEvidence {}
}
