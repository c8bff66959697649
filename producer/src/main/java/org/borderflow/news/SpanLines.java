package org.borderflow.news;

import java.io.Writer;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extracted;
import org.borderflow.extract.Wording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each article with all its figures and where they stand in its text, for those who check the
 * extractor: a line of JSON for each, whether its figures become reports or not.
 */
final class SpanLines implements ResultWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Writer to;

  SpanLines(Writer to) {
    this.to = to;
  }

  @Override
  public void write(ArticleResult result) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", result.source().id());
    ArrayNode figures = line.putArray("figures");
    Article article = result.source().article();
    CodePoints points = new CodePoints(article.text());
    result.outcomes().forEach(outcome -> put(figures.addObject(), outcome.figure(), points));
    ReportLines.unchecked(() -> to.write(JSON.writeValueAsString(line) + "\n"));
  }

  private static void put(ObjectNode to, Extracted figure, CodePoints points) {
    to.put("phrase", figure.phrase().text());
    to.put("start", points.before(figure.phrase().start()));
    to.put("end", points.before(figure.phrase().end()));
    put(to, "low", figure.amount().low());
    put(to, "high", figure.amount().high());
    to.put("qualifier", figure.amount().wording().code());
    if (figure.amount().wording() == Wording.RELATIVE) {
      put(to, "factor_low", figure.amount().factor());
      put(to, "factor_high", figure.amount().factor());
    }
    to.put("origin", figure.origin().orElse(null));
    to.put("destination", figure.destination().orElse(null));
    to.put("nationality", figure.nationality().orElse(null));
    to.put("crossing_point", figure.crossingPoint().orElse(null));
    to.put("measure", figure.movement().code());
    to.put("period_start", figure.periodStart().map(LocalDate::toString).orElse(null));
    to.put("period_end", figure.periodEnd().map(LocalDate::toString).orElse(null));
    to.put("kind", figure.kind().code());
    to.put("confidence", figure.confidence().value());
    to.put(
        "reason",
        figure.reasons().entrySet().stream()
            .map(reason -> reason.getKey().code() + " " + reason.getValue())
            .collect(Collectors.joining("; ")));
  }

  private static void put(ObjectNode to, String field, OptionalLong value) {
    if (value.isPresent()) {
      to.put(field, value.getAsLong());
    } else {
      to.putNull(field);
    }
  }

  private static void put(ObjectNode to, String field, OptionalDouble value) {
    if (value.isPresent()) {
      to.put(field, value.getAsDouble());
    } else {
      to.putNull(field);
    }
  }

  @Override
  public void flush() {
    ReportLines.unchecked(to::flush);
  }
}
