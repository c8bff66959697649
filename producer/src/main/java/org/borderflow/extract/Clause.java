package org.borderflow.extract;

/**
 * A clause, or a part of a sentence between two marks.
 *
 * @param first its first token
 * @param end the token behind its last
 */
record Clause(int first, int end) {
  boolean holds(int token) {
    return token >= first && token < end;
  }
}
