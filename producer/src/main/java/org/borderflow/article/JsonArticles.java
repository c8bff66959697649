package org.borderflow.article;

import java.util.Optional;
import org.borderflow.extract.TextTooLongException;
import org.borderflow.input.Line;
import org.borderflow.input.LineReader;
import org.borderflow.input.Place;
import org.borderflow.input.TextInput;
import org.borderflow.report.InvalidValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as JSON Lines: an object a line with {@code text}, and {@code id}, {@code published},
 * {@code publisher}, {@code url} and {@code lang} where they are known. Other fields are left out.
 */
final class JsonArticles implements Articles {
  /** Enough for the longest text with every character escaped, and all else. */
  private static final int LONGEST = 4 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final TextInput input;
  private final LineReader lines;
  private final ArticleDefaults defaults;

  JsonArticles(TextInput input, ArticleDefaults defaults) {
    this.input = input;
    this.lines = input.lines(LONGEST);
    this.defaults = defaults;
  }

  @Override
  public Optional<ArticleRow> next() {
    Optional<Line> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    return line.map(this::row);
  }

  private ArticleRow row(Line line) {
    Place place = new Place(input.name(), line.number(), 1);
    if (line.isTooLong()) {
      return new ArticleRow.Bad(place, "the line is longer than 4 MiB; write one article a line");
    }
    Decoded decoded = Decoded.of(line.content(), place);
    if (decoded instanceof Decoded.Wrong wrong) {
      return new ArticleRow.Bad(wrong.place(), wrong.problem());
    }
    try {
      return article(JSON.readTree(((Decoded.Text) decoded).text()), place);
    } catch (JacksonException e) {
      return new ArticleRow.Bad(
          place.at(column(e)),
          "is no JSON from here on; write one article a line, as {\"text\": …}");
    } catch (TextTooLongException e) {
      return new ArticleRow.Bad(place, String.valueOf(e.getMessage()));
    } catch (InvalidValueException e) {
      return new ArticleRow.Bad(place, e.field() + " " + e.problem() + "; " + e.mend());
    }
  }

  private ArticleRow article(JsonNode object, Place place) {
    if (!object.isObject()) {
      return new ArticleRow.Bad(
          place, "is no JSON object; write one article a line (jq -c '.[]' takes an array apart)");
    }
    if (!object.path("text").isString()) {
      throw new InvalidValueException("text", "is missing or no text", "write it in quotes");
    }
    Said said =
        new Said(
            object.path("text").asString(),
            scalar(object, "published"),
            scalar(object, "publisher"),
            scalar(object, "url"),
            scalar(object, "lang"));
    String id =
        scalar(object, "id")
            .filter(text -> !text.isBlank())
            .orElse(place.file() + ":" + place.line());
    return said.article(place, id, defaults);
  }

  /** A text, or a number such as a year; nothing where it is null or missing. */
  private static Optional<String> scalar(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value.isString() || value.isIntegralNumber()) {
      return Optional.of(value.asString());
    }
    throw new InvalidValueException(field, "is no text", "write it in quotes, or null");
  }

  private static int column(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? 1 : Math.max(1, location.getColumnNr());
  }

  @Override
  public void close() {
    lines.close();
  }
}
