package org.borderflow.review;

import java.util.Optional;

/** Whoever answers. */
interface Person extends AutoCloseable {

  /** The next key, in lower case; nothing when there will be none. */
  Optional<Character> key();

  /** The next line, without its end; nothing when there will be none. */
  Optional<String> line();

  /** A phrase as it is made to stand out. */
  String mark(String phrase);

  @Override
  void close();
}
