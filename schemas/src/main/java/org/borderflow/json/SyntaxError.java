package org.borderflow.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.report.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Words for what is not JSON, or too much of it. The parser tells the kinds of fault apart only by
 * its message, so this reads it; a message it does not know gets words that are true of any.
 */
final class SyntaxError {
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected (?:character \\(|close marker )'(.)'", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("(?:Unrecognized|Non-standard) token '([^']*)'");
  private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");
  private static final String MEND = "; write one JSON object";

  private SyntaxError() {}

  static String of(JacksonException error) {
    String message = message(error);
    if (error instanceof UnexpectedEndOfInputException) {
      return "the document ends too early" + MEND;
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "a text holds a control character or line break; write it as \\n or \\u…";
    }
    return group(TWICE, message)
        .map(name -> Text.quote(name) + " is there twice; keep one of the two")
        .or(() -> group(WORD, message).map(word -> Text.quote(word) + " is no JSON value" + MEND))
        .or(() -> group(CHARACTER, message).map(c -> Text.quote(c) + " cannot stand here" + MEND))
        .orElse("this is not JSON" + MEND);
  }

  static String limit(JacksonException error) {
    String message = message(error);
    if (message.contains("nesting depth")) {
      return "the document is nested deeper than " + EventJson.DEEPEST + "; make it flatter";
    }
    if (message.contains("String value length")) {
      return "a text has more than " + EventJson.LONGEST_STRING + " characters; shorten it";
    }
    if (message.contains("Number value length")) {
      return "a number has more than " + EventJson.LONGEST_NUMBER + " characters; mend it";
    }
    if (message.contains("Name length")) {
      return "a field's name has more than " + EventJson.LONGEST_NAME + " characters; mend it";
    }
    return "the document is over a limit; make it smaller or simpler";
  }

  private static Optional<String> group(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String message(JacksonException error) {
    return Optional.ofNullable(error.getOriginalMessage()).orElse("");
  }
}
