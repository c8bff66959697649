package org.borderflow.extract;

import java.util.Locale;

/** A language whose news the extractor reads. Each has a folder of word lists of its own. */
public enum Language {
  /** German, Austria's and Switzerland's included. */
  GERMAN("de"),
  /** English. */
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Its code of ISO 639, which is also the name of its folder. */
  public String code() {
    return code;
  }

  Locale locale() {
    return new Locale(code);
  }
}
