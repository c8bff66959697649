package org.borderflow.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import tools.jackson.databind.JsonNode;

/** The kinds of event, each with its schema, its record and its codec. */
enum EventKind {
  REPORT("report", Report.class),
  RETRACTION("retraction", Retraction.class),
  DAY_ESTIMATE("day-estimate", DayEstimate.class),
  SURGE_ASSESSMENT("surge-assessment", SurgeAssessment.class),
  EPISODE("episode", SurgeEpisode.class);

  private final String slug;
  private final Class<? extends Record> type;

  EventKind(String slug, Class<? extends Record> type) {
    this.slug = slug;
    this.type = type;
  }

  String slug() {
    return slug;
  }

  Class<? extends Record> type() {
    return type;
  }

  JsonNode schema() {
    return Schemas.read(slug);
  }

  Object read(String document) {
    return codec().read(document.getBytes(UTF_8));
  }

  private EventCodec<?> codec() {
    return switch (this) {
      case REPORT, RETRACTION -> EventCodec.REPORT_EVENT;
      case DAY_ESTIMATE -> EventCodec.DAY_ESTIMATE;
      case SURGE_ASSESSMENT -> EventCodec.SURGE_ASSESSMENT;
      case EPISODE -> EventCodec.EPISODE;
    };
  }

  /** The literal example event, from the golden files. */
  String golden() {
    return Documents.text("golden/1.0/" + slug + ".json");
  }
}
