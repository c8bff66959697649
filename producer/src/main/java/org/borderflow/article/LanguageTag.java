package org.borderflow.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderflow.extract.Language;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/** Languages as pages, feeds and people name them: {@code de}, {@code de-AT}, {@code en_GB}. */
public final class LanguageTag {
  private static final Set<String> OF_THE_WORLD = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /** Whether a tag names a language of the world, and not one of those that are read. */
  static boolean isOther(String tag) {
    String code = code(tag);
    return OF_THE_WORLD.contains(code)
        && Arrays.stream(Language.values()).noneMatch(language -> language.code().equals(code));
  }

  private static String code(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  /**
   * The language of a tag; what follows the language itself makes no difference.
   *
   * @throws InvalidValueException when it is one that is not read
   */
  public static Language read(String tag) {
    String code = code(tag);
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

  static String known() {
    return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
  }
}
