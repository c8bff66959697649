package org.borderflow.extract;

import java.util.List;

/** Web addresses: their digits count nothing. */
final class Links {
  private static final List<String> BEGINNINGS = List.of("http://", "https://", "www.", "ftp://");

  private Links() {}

  static boolean begins(String text, int start) {
    char first = Character.toLowerCase(text.charAt(start));
    if (first != 'h' && first != 'w' && first != 'f') {
      return false;
    }
    for (String beginning : BEGINNINGS) {
      if (text.regionMatches(true, start, beginning, 0, beginning.length())) {
        return true;
      }
    }
    return false;
  }

  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && !Tokenizer.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
