package org.borderflow.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Border;
import org.borderflow.report.InvalidValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says in our words what Jackson found: which field, what is wrong with it, how to mend it, and
 * where it stands.
 */
final class Unreadable {
  private final JacksonException error;
  private final byte[] bytes;
  private final FieldPath path;

  private Unreadable(JacksonException error, byte[] bytes) {
    this.error = error;
    this.bytes = bytes;
    this.path = FieldPath.of(error);
  }

  static UnreadableEventException because(JacksonException error, byte[] bytes) {
    return new Unreadable(error, bytes).explain();
  }

  private UnreadableEventException explain() {
    Optional<InvalidValueException> invalid = invalidValue();
    if (invalid.isPresent()) {
      return invalid(invalid.get());
    }
    if (error instanceof StreamConstraintsException) {
      return there(Reason.OVER_LIMIT, SyntaxError.limit(error));
    }
    if (error instanceof InputCoercionException) {
      return at(path, Reason.INVALID_VALUE, path + " is too large; write a smaller number");
    }
    if (error instanceof StreamReadException) {
      return there(Reason.NOT_JSON, SyntaxError.of(error));
    }
    return error instanceof UnrecognizedPropertyException ? unknown() : mismatch();
  }

  private UnreadableEventException invalid(InvalidValueException invalid) {
    FieldPath field = path.to(invalid.field());
    return at(field, Reason.INVALID_VALUE, field + " " + invalid.problem() + "; " + invalid.mend());
  }

  private UnreadableEventException unknown() {
    return at(
        path,
        Reason.UNKNOWN_FIELD,
        path + " is no field of this version; remove it, or mend its name");
  }

  private UnreadableEventException mismatch() {
    if (path.isEmpty()) {
      return there(
          Reason.NOT_JSON,
          "something follows the end of the document; write one JSON object and nothing behind it");
    }
    String problem =
        Place.find(bytes, path.steps())
            .map(place -> problem(place.token()))
            .orElse("is missing; add it");
    return at(path, Reason.WRONG_TYPE, path + " " + problem);
  }

  private String problem(JsonToken found) {
    if (found == JsonToken.VALUE_NULL) {
      return "is null; give it a value";
    }
    return "is " + name(found) + expected().map(type -> ", not " + type).orElse("; see the schema");
  }

  private static String name(JsonToken found) {
    return switch (found) {
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT -> "a number";
      case VALUE_NUMBER_FLOAT -> "a number with a point or an exponent";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      default -> "something else";
    };
  }

  private Optional<String> expected() {
    return error instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? Optional.of(expected(mismatch.getTargetType()))
        : Optional.empty();
  }

  private static String expected(Class<?> type) {
    if (type == long.class || type == Long.class || type == int.class) {
      return "a whole number; write digits only, without quotes";
    }
    if (type == double.class || type == Double.class) {
      return "a number; write it in digits, without quotes";
    }
    if (type == boolean.class) {
      return "true or false; write one of them, without quotes";
    }
    if (List.class.isAssignableFrom(type)) {
      return "a list; write it in […]";
    }
    if (type == Instant.class) {
      return "a time; write it as \"2022-09-25T12:00:00Z\"";
    }
    if (type == LocalDate.class) {
      return "a day; write it as \"2022-09-24\"";
    }
    return type == String.class || type == Border.class || type.isEnum()
        ? "text; write it in quotes"
        : "an object; write it in {…}";
  }

  private Optional<InvalidValueException> invalidValue() {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValueException invalid) {
        return Optional.of(invalid);
      }
    }
    return Optional.empty();
  }

  /** At the place of a field. */
  private UnreadableEventException at(FieldPath field, Reason reason, String detail) {
    return Place.nearest(bytes, field.steps())
        .map(place -> new UnreadableEventException(reason, detail, place.line(), place.column()))
        .orElseGet(() -> there(reason, detail));
  }

  /** Where the parser stood. */
  private UnreadableEventException there(Reason reason, String detail) {
    return Optional.ofNullable(error.getLocation())
        .map(
            place ->
                new UnreadableEventException(
                    reason,
                    detail,
                    Math.max(0, place.getLineNr()),
                    Math.max(0, place.getColumnNr())))
        .orElseGet(() -> new UnreadableEventException(reason, detail, 0, 0));
  }
}
