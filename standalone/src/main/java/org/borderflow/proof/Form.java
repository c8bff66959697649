package org.borderflow.proof;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.borderflow.evaluate.Evaluation;
import org.borderflow.evaluate.EvaluationText;

/** How an evaluation is printed. */
enum Form {
  TEXT,
  JSON;

  /** The whole text, with its last line's end. */
  String print(Evaluation evaluation) {
    return switch (this) {
      case TEXT -> EvaluationText.of(evaluation);
      case JSON -> EvaluationJson.of(evaluation);
    };
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is none of this name, saying which there are
   */
  static Form of(String code) {
    return Arrays.stream(values())
        .filter(form -> form.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no form "
                        + code
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Form::code)
                            .collect(Collectors.joining(", "))));
  }
}
