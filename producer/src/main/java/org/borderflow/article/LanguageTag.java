package org.borderflow.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.borderflow.extract.Language;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/** Languages as pages, feeds and people name them: {@code de}, {@code de-AT}, {@code en_GB}. */
public final class LanguageTag {
  private LanguageTag() {}

  /**
   * The language of a tag; what follows the language itself makes no difference.
   *
   * @throws InvalidValueException when it is one that is not read
   */
  public static Language read(String tag) {
    String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "lang",
                    "is " + Text.quote(tag) + ", which is not read",
                    "write one of " + known() + ", or leave it out"));
  }

  private static String known() {
    return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
  }
}
